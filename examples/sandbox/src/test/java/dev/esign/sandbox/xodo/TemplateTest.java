package dev.esign.sandbox.xodo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.xodo.XodoUser.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Templates, and documents that are made of them (Xodo wire sheet §2.3). */
class TemplateTest {
    private static final XodoSandbox XODO = Start.inMemory();
    private static final Map<String, Object> SELLER =
            Map.of("role", "Seller", "name", "Ada", "email", XodoUser.address("Ada"));
    private static final Map<String, Object> BUYER =
            Map.of("role", "Buyer", "name", "Bo", "email", XodoUser.address("Bo"));

    private final XodoUser user = XodoUser.of(XODO);
    private final String template = template();

    @AfterAll
    static void close() {
        XODO.close();
    }

    @Test
    void aTemplateIsNoDocumentAndAsksNobodyToSign() {
        assertThat(user.document(template).get("is_template").asInt()).isOne();
        assertThat(user.get("/document?type=templates")
                        .json()
                        .get(0)
                        .get("document_hash")
                        .asText())
                .isEqualTo(template);
        assertThat(user.document(template).get("log").findValuesAsText("event")).containsExactly("document_created");
        assertThat(XODO.outbox()).noneMatch(mail -> mail.to().isEmpty());
    }

    @Test
    void rolesAreFilledAndFieldsMerged() {
        Map<String, String> price = Map.of("identifier", "price", "value", "12 EUR");
        JsonNode made = use(Map.of("title", "For Bo", "fields", List.of(price)), SELLER, BUYER)
                .json();

        assertThat(made.get("template_id").asText()).isEqualTo(template);
        assertThat(made.get("title").asText()).isEqualTo("For Bo");
        assertThat(made.get("message").asText()).isEqualTo("From the template");
        assertThat(made.get("signers").findValuesAsText("name")).containsExactly("Ada", "Bo");
        assertThat(made.get("signers").findValuesAsText("status")).containsExactly("waiting_for_signature", "on_hold");
        assertThat(made.at("/fields/0/0/value").asText()).isEqualTo("12 EUR");
        user.delete("/document?document_hash=" + made.get("document_hash").asText() + "&cancel=1");
    }

    @Test
    void aRoleThatIsMissingUnknownOrFilledTwiceIsRefused() {
        Map<String, Object> stranger = Map.of("role", "Witness", "name", "Cy", "email", "cy@example.test");

        assertThat(use(Map.of(), SELLER).error()).isEqualTo("missing_role");
        assertThat(use(Map.of(), SELLER, BUYER, stranger).error()).isEqualTo("invalid_parameter");
        assertThat(use(Map.of(), SELLER, BUYER, BUYER).error()).isEqualTo("invalid_parameter");
    }

    @Test
    void onlyMergeFieldsAreFilledAndInOneFlatList() {
        Map<String, String> unknown = Map.of("identifier", "sig", "value", "x");

        assertThat(use(Map.of("fields", List.of(unknown)), SELLER, BUYER).error())
                .isEqualTo("invalid_parameter");
        assertThat(use(Map.of("fields", List.of(List.of(unknown))), SELLER, BUYER)
                        .error())
                .isEqualTo("invalid_parameter");
    }

    @Test
    void whatIsNoTemplateCannotBeUsed() {
        String draft =
                user.create(Map.of("is_draft", 1), XodoUser.signer(1, "Dora")).hash();

        assertThat(user.post("/document", Map.of("template_id", draft)).error()).isEqualTo("invalid_document_hash");
        assertThat(user.post("/document", Map.of("template_id", "none")).error())
                .isEqualTo("invalid_document_hash");
    }

    @Test
    void aTemplateInTheTrashCannotBeUsed() {
        assertThat(user.delete("/document?document_hash=" + template + "&trash=1")
                        .error())
                .isEmpty();

        assertThat(use(Map.of(), SELLER, BUYER).error()).isEqualTo("invalid_document_hash");
    }

    private String template() {
        Map<String, Object> price = Map.of(
                "type",
                "text",
                "identifier",
                "price",
                "merge",
                1,
                "x",
                10,
                "y",
                10,
                "width",
                90,
                "height",
                20,
                "page",
                1,
                "signer",
                "2");
        Map<String, Object> sig = Map.of(
                "type",
                "signature",
                "identifier",
                "sig",
                "x",
                10,
                "y",
                50,
                "width",
                90,
                "height",
                20,
                "page",
                1,
                "signer",
                "1");
        return user.create(
                        Map.of(
                                "is_template",
                                1,
                                "message",
                                "From the template",
                                "use_signer_order",
                                1,
                                "fields",
                                List.of(List.of(price, sig))),
                        Map.of("id", 1, "role", "Seller"),
                        Map.of("id", 2, "role", "Buyer"))
                .hash();
    }

    private Reply use(Map<String, ?> more, Map<?, ?>... signers) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("template_id", template);
        body.put("signers", List.of(signers));
        return user.post("/document", body);
    }
}
