package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasUser.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A template is saved from an envelope on the review page, and sent again and again. */
class TemplateTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();
    private static final List<Map<String, ?>> PARTIES = List.of(
            Map.of("email", "ana@example.test", "name", "Ana", "role", "Customer"),
            Map.of("email", "lee@example.test", "name", "Lee", "role", "Supplier"));

    private final String key = ATLAS.newApiKey();
    private final AtlasUser user = AtlasUser.of(ATLAS, key);
    private String template = "";

    @BeforeEach
    void save() {
        String id = user.create(Pdfs.agreement(), Map.of("parties", PARTIES));
        Map<String, Object> company = Map.of(
                "id",
                "company",
                "type",
                "text",
                "label",
                "Company name",
                "page",
                1,
                "x_pct",
                0.1,
                "y_pct",
                0.5,
                "w_pct",
                0.3,
                "h_pct",
                0.03,
                "party_order",
                1);
        Map<String, Object> city = Map.of(
                "id",
                "city",
                "type",
                "text",
                "label",
                "City",
                "page",
                1,
                "x_pct",
                0.1,
                "y_pct",
                0.6,
                "w_pct",
                0.3,
                "h_pct",
                0.03,
                "party_order",
                1);
        Map<String, Object> withDefault = new java.util.HashMap<>(city);
        withDefault.put("value", "Oslo");
        List<Object> fields = List.of(DetectionTest.signature(1), company, withDefault);
        user.patch("/api/envelope/" + id + "/fields", Map.of("fields", fields, "fields_version", 1));
        URI review = URI.create(user.envelope(id).get("review_url").asText());
        Reply saved = AtlasUser.anonymous(ATLAS)
                .form(
                        review.getPath() + "/template",
                        Map.of("rt", review.getQuery().substring(3), "name", "NDA"));
        template = saved.header("Location").replaceAll(".*template=", "");
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aTemplateTellsItsRolesAndPrefillKeys() {
        JsonNode json = user.get("/api/templates/" + template).json();

        assertThat(json.get("name").asText()).isEqualTo("NDA");
        assertThat(json.get("roles").toString()).isEqualTo("[\"Customer\",\"Supplier\"]");
        assertThat(json.get("prefill_keys").toString()).isEqualTo("[\"company_name\",\"city\"]");
        assertThat(json.get("ready").asBoolean()).isTrue();
    }

    @Test
    void aSendMakesADraftToReviewWithItsFieldsFilledIn() {
        Reply sent = send(Map.of("parties", PARTIES, "prefill", Map.of("company_name", "Acme")));

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.json().get("review_url").asText()).contains("/review/");
        JsonNode envelope = user.envelope(sent.json().get("envelope_id").asText());
        assertThat(envelope.get("status").asText()).isEqualTo("draft");
        assertThat(envelope.get("fields_status").asText()).isEqualTo("ready");
        assertThat(envelope.get("template_id").asText()).isEqualTo(template);
        assertThat(envelope.get("fields").findValuesAsText("value")).containsExactly("Acme", "Oslo");
        assertThat(ATLAS.credits(key)).isEqualTo(5);
    }

    @Test
    void autoSendDispatchesAtOnce() {
        Reply sent = send(Map.of("parties", PARTIES, "auto_send", true));

        assertThat(sent.json().get("status").asText()).isEqualTo("pending");
        assertThat(sent.json().has("review_url")).isFalse();
        assertThat(ATLAS.credits(key)).isEqualTo(4);
    }

    @Test
    void aRepeatedSendIsOneEnvelope() {
        Map<String, Object> body = Map.of("parties", PARTIES, "auto_send", true);
        AtlasUser keyed = user.with("Idempotency-Key", "job-1");

        Reply first = keyed.post("/api/templates/" + template + "/send", body);
        Reply again = keyed.post("/api/templates/" + template + "/send", body);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(ATLAS.credits(key)).isEqualTo(4);
    }

    @Test
    void roleNameIsTakenForRole() {
        List<Map<String, ?>> parties = List.of(
                Map.of("email", "ana@example.test", "role_name", "Customer"),
                Map.of("email", "lee@example.test", "role_name", "Supplier"));

        assertThat(send(Map.of("parties", parties)).status()).isEqualTo(201);
    }

    @Test
    void rolesAndKeysThatTheTemplateDoesNotHaveAreRefused() {
        assertThat(send(Map.of("parties", List.of(AtlasUser.party("Ana")))).status())
                .isEqualTo(400);
        assertThat(send(Map.of("parties", PARTIES.subList(0, 1))).status()).isEqualTo(400);
        assertThat(send(Map.of("parties", PARTIES, "prefill", Map.of("colour", "red")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anotherAccountsTemplateIsNotThere() {
        AtlasUser other = AtlasUser.of(ATLAS, ATLAS.newApiKey());

        assertThat(other.get("/api/templates/" + template).status()).isEqualTo(404);
    }

    private Reply send(Map<String, ?> body) {
        return user.post("/api/templates/" + template + "/send", body);
    }
}
