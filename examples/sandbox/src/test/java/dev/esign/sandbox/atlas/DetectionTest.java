package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasUser.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Field detection, which goes on after the create has answered. */
class DetectionTest {
    private static final List<Map<String, Object>> ANA = List.of(AtlasUser.party("Ana"));

    @Test
    void aSendOrAPatchWhileDetectionRunsIsAConflictOfItsOwn() {
        try (Sandbox sandbox =
                Sandbox.builder().detectionDelay(Duration.ofHours(1)).start()) {
            AtlasUser user = AtlasUser.of(sandbox.atlas());
            String id = user.tryCreate(Pdfs.agreement(), Map.of())
                    .json()
                    .get("envelope_id")
                    .asText();

            assertThat(user.envelope(id).get("fields_status").asText()).isEqualTo("pending");
            Reply send = user.post("/api/envelope/" + id + "/send", Map.of("parties", ANA, "fields_version", 1));
            assertThat(send.status()).isEqualTo(409);
            assertThat(send.code()).isEqualTo("detection_pending");
            Reply patch =
                    user.patch("/api/envelope/" + id + "/fields", Map.of("fields", List.of(), "fields_version", 1));
            assertThat(patch.code()).isEqualTo("detection_pending");
        }
    }

    @Test
    void theSameBytesAreReadyAtOnceTheSecondTime() {
        try (Sandbox sandbox = Sandbox.start()) {
            AtlasUser user = AtlasUser.of(sandbox.atlas());
            user.create(Pdfs.agreement(), Map.of());

            Reply again = user.tryCreate(Pdfs.agreement(), Map.of());

            assertThat(again.json().get("fields_status").asText()).isEqualTo("ready");
        }
    }

    @Test
    void fieldsCarryTheirPlaceTheirPartyAndHowSureTheDetectionIs() {
        try (Sandbox sandbox = Sandbox.start()) {
            AtlasUser user = AtlasUser.of(sandbox.atlas());
            String id = user.create(
                    Pdfs.agreement(), Map.of("parties", List.of(AtlasUser.party("Ana"), AtlasUser.party("Lee"))));

            JsonNode envelope = user.envelope(id);
            assertThat(envelope.get("fields_version").asInt()).isEqualTo(1);
            assertThat(envelope.get("detected_parties")).hasSize(2);
            JsonNode field = envelope.at("/fields/0");
            assertThat(field.get("type").asText()).isEqualTo("signature");
            assertThat(field.get("page").asInt()).isEqualTo(1);
            assertThat(field.get("x_pct").asDouble()).isBetween(0.0, 1.0);
            assertThat(field.get("confidence").asDouble()).isBetween(0.0, 1.0);
            assertThat(field.get("party_index").asInt()).isZero();
            assertThat(field.get("party_order").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aDocumentWithoutAnyLineToSignIsRecoveredEmpty() {
        try (Sandbox sandbox = Sandbox.start()) {
            AtlasUser user = AtlasUser.of(sandbox.atlas());

            String id = user.create(Pdfs.plain(), Map.of());

            assertThat(user.envelope(id).get("fields_status").asText()).isEqualTo("recovered_empty");
            assertThat(user.envelope(id).get("fields")).isEmpty();
        }
    }

    @Test
    void aDamagedPdfFailsAndSaysWhy() {
        try (Sandbox sandbox = Sandbox.start()) {
            AtlasUser user = AtlasUser.of(sandbox.atlas());

            String id = user.create("%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8), Map.of());

            assertThat(user.envelope(id).get("fields_status").asText()).isEqualTo("failed");
            assertThat(user.envelope(id).at("/metadata/detection_error").asText())
                    .isNotBlank();
            Reply send = user.post("/api/envelope/" + id + "/send", Map.of("parties", ANA, "fields_version", 1));
            assertThat(send.status()).isEqualTo(400);
        }
    }

    @Test
    void everyEditOfTheFieldsMakesANewVersion() {
        try (Sandbox sandbox = Sandbox.start()) {
            AtlasUser user = AtlasUser.of(sandbox.atlas());
            String id = user.create(Pdfs.plain(), Map.of());
            String path = "/api/envelope/" + id + "/fields";

            Reply first = user.patch(path, Map.of("fields", List.of(signature(1)), "fields_version", 1));

            assertThat(first.json().get("fields_version").asInt()).isEqualTo(2);
            assertThat(first.json().get("fields_status").asText()).isEqualTo("ready");
            Reply stale = user.patch(path, Map.of("fields", List.of(), "fields_version", 1));
            assertThat(stale.status()).isEqualTo(409);
            assertThat(stale.code()).isEqualTo("fields_version_mismatch");
            assertThat(user.patch(path, Map.of("fields", List.of())).status()).isEqualTo(400);
        }
    }

    @Test
    void aFieldOutsideThePageOrTheDocumentIsRefused() {
        try (Sandbox sandbox = Sandbox.start()) {
            AtlasUser user = AtlasUser.of(sandbox.atlas());
            String path = "/api/envelope/" + user.create(Pdfs.plain(), Map.of()) + "/fields";

            assertThat(user.patch(path, Map.of("fields", List.of(signature(2)), "fields_version", 1))
                            .status())
                    .isEqualTo(400);
            Map<String, Object> outside = new java.util.HashMap<>(signature(1));
            outside.put("x_pct", 1.5);
            assertThat(user.patch(path, Map.of("fields", List.of(outside), "fields_version", 1))
                            .status())
                    .isEqualTo(400);
        }
    }

    static Map<String, Object> signature(int page) {
        return Map.of(
                "type",
                "signature",
                "page",
                page,
                "x_pct",
                0.1,
                "y_pct",
                0.7,
                "w_pct",
                0.3,
                "h_pct",
                0.05,
                "party_order",
                1);
    }
}
