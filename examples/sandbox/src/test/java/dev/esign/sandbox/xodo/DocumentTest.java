package dev.esign.sandbox.xodo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.atlas.Pdfs;
import dev.esign.sandbox.atlas.Receiver;
import dev.esign.sandbox.atlas.TestClock;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a create takes, and what a read gives (Xodo wire sheet §2.2, §2.4, §2.6). */
class DocumentTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final XodoSandbox XODO = Start.with(null, new TestClock(NOON));

    private final XodoUser user = XodoUser.of(XODO);
    private final Map<String, Object> ada = XodoUser.signer(1, "Ada");

    @AfterAll
    static void close() {
        XODO.close();
    }

    @Test
    void whatIsAbsentIsAnEmptyTextAndWhatIsEmptyAnArray() {
        JsonNode document = user.create(Map.of(), ada).json();

        assertThat(document.get("meta").isArray()).isTrue();
        assertThat(document.get("meta")).isEmpty();
        for (String name : List.of("client", "redirect", "expires", "completed", "template_id", "embedded_claim_url")) {
            assertThat(document.get(name).isTextual()).as(name).isTrue();
            assertThat(document.get(name).asText()).as(name).isEmpty();
        }
        assertThat(document.at("/signers/0/signed_timestamp").isTextual()).isTrue();
        assertThat(document.get("created").asLong()).isEqualTo(NOON.getEpochSecond());
        assertThat(document.get("is_draft").isInt()).isTrue();
        assertThat(document.at("/log/0/signer").asInt(-1)).isZero();
    }

    @Test
    void everythingThatWasSentIsReadAgain() {
        Map<String, Object> field = Map.of(
                "type",
                "signature",
                "x",
                60,
                "y",
                640,
                "width",
                160,
                "height",
                40,
                "page",
                1,
                "signer",
                1,
                "required",
                1,
                "identifier",
                "sig_1",
                "text_font",
                "arial");
        JsonNode document = user.create(
                        Map.of(
                                "sandbox",
                                "1",
                                "message",
                                "Please sign",
                                "use_signer_order",
                                1,
                                "client",
                                "order-4711",
                                "expires",
                                NOON.plusSeconds(60).getEpochSecond(),
                                "meta",
                                Map.of("order", "4711"),
                                "recipients",
                                List.of(Map.of("name", "Legal", "email", "legal@example.test")),
                                "fields",
                                List.of(List.of(field))),
                        Map.of("id", "1", "name", "Ada", "email", "ada@example.test", "language", "de", "pin", "8812"))
                .json();

        assertThat(document.get("sandbox").asInt()).isOne();
        assertThat(document.get("client").asText()).isEqualTo("order-4711");
        assertThat(document.get("expires").asLong())
                .isEqualTo(NOON.plusSeconds(60).getEpochSecond());
        assertThat(document.at("/meta/order").asText()).isEqualTo("4711");
        assertThat(document.at("/recipients/0/email").asText()).isEqualTo("legal@example.test");
        assertThat(document.at("/signers/0/language").asText()).isEqualTo("de");
        assertThat(document.at("/signers/0/pin").asText()).isEqualTo("8812");
        assertThat(document.at("/files/0/total_pages").asInt()).isOne();
        assertThat(document.at("/fields/0/0/signer").isTextual()).isTrue();
        assertThat(document.at("/fields/0/0/width").asText()).isEqualTo("160");
        assertThat(document.at("/fields/0/0/text_font").asText()).isEqualTo("arial");
    }

    @Test
    void aFileComesByUploadOrByUrlToo() throws IOException {
        JsonNode uploaded = user.upload("contract.pdf", Pdfs.agreement()).json();
        assertThat(uploaded.get("pages").asInt()).isOne();
        String id = uploaded.get("file_id").asText();
        try (Receiver server = Receiver.start(exchange -> Receiver.answer(exchange, 200, Pdfs.agreement()))) {
            Map<String, String> byId = Map.of("name", "one.pdf", "file_id", id);
            Map<String, String> byUrl =
                    Map.of("name", "two.pdf", "file_url", server.url().toString());

            JsonNode document =
                    user.create(Map.of("files", List.of(byId, byUrl)), ada).json();

            assertThat(document.at("/files/0/file_id").asText()).isEqualTo(id);
            assertThat(document.at("/files/1/name").asText()).isEqualTo("two.pdf");
        }
    }

    @Test
    void twoCreatesMakeTwoDocuments() {
        int before = XODO.documentCount();
        String first = user.create(Map.of("client", "same"), ada).hash();
        String second = user.create(Map.of("client", "same"), ada).hash();

        assertThat(first).isNotEqualTo(second);
        assertThat(XODO.documentCount()).isEqualTo(before + 2);
    }

    @Test
    void whatIsWrongIsRefusedAndLeavesNoDocument() {
        int before = XODO.documentCount();
        Map<String, Object> two = Map.of("name", "a.pdf", "file_id", "f", "file_url", "https://example.test/a.pdf");
        Map<String, Object> field = Map.of("type", "text", "x", 1, "y", 1, "width", 9, "height", 9, "signer", 7);

        assertRefused(Map.of("files", List.of()), "invalid_parameter");
        assertRefused(Map.of("files", List.of(two)), "invalid_parameter");
        assertRefused(Map.of("files", List.of(Map.of("name", "a", "file_id", "no"))), "invalid_parameter");
        assertRefused(Map.of("files", List.of(Map.of("name", "a", "file_base64", "####"))), "invalid_parameter");
        assertRefused(Map.of("files", List.of(Map.of("name", "a", "file_base64", 7))), "invalid_parameter");
        assertRefused(
                Map.of("files", List.of(Map.of("name", "a", "file_url", "http://10.0.0.1/a"))), "invalid_parameter");
        assertRefused(Map.of("signers", List.of()), "invalid_parameter");
        assertRefused(Map.of("signers", List.of(ada, ada)), "invalid_parameter");
        assertRefused(Map.of("signers", List.of(Map.of("id", 1, "name", "Ada"))), "invalid_parameter");
        assertRefused(
                Map.of("signers", List.of(Map.of("id", 1, "name", "A", "email", "a@b", "language", "xx"))),
                "invalid_language_identifier");
        assertRefused(Map.of("fields", List.of(field)), "invalid_parameter");
        assertRefused(Map.of("fields", List.of(List.of(field))), "signer_not_found");
        assertRefused(
                Map.of("fields", List.of(List.of(Map.of("type", "text", "width", 9, "height", 9, "required", "yes")))),
                "invalid_parameter");
        assertRefused(Map.of("expires", NOON.getEpochSecond()), "invalid_parameter");
        assertRefused(Map.of("is_draft", "maybe"), "invalid_parameter");
        assertRefused(Map.of("meta", List.of("order")), "invalid_parameter");
        assertThat(user.upload("x.pdf", new byte[] {1, 2, 3}).error()).isEqualTo("invalid_parameter");
        assertThat(XODO.documentCount()).isEqualTo(before);
    }

    @Test
    void theAuditLogTellsEachStepAndWhoTookIt() {
        String hash = user.sent(XodoUser.signer(1, "Paul"));
        user.sign("Paul");

        JsonNode log = user.get("/document/" + hash + "/audit_log").json();

        assertThat(log.findValuesAsText("event_type"))
                .containsExactly("document_created", "document_sent", "document_signed", "document_completed");
        assertThat(log.at("/2/event_assoc_signer_email").asText()).isEqualTo("paul@example.test");
        assertThat(log.at("/0/event_assoc_signer_email").asText()).isEmpty();
        assertThat(log.at("/3/merged_document_file_checksum").asText()).matches("[0-9a-f]{64}");
    }

    private void assertRefused(Map<String, ?> with, String type) {
        assertThat(user.create(with, ada).error()).as(with.toString()).isEqualTo(type);
    }
}
