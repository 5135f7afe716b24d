package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasUser.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a send needs, does and costs. */
class SendTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();
    private static final List<Map<String, ?>> BOTH = List.of(AtlasUser.party("Ana"), AtlasUser.party("Lee"));

    private final String key = ATLAS.newApiKey();
    private final AtlasUser user = AtlasUser.of(ATLAS, key);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aSendGivesEachPartyASignUrlAndTheTurnToTheFirst() {
        String id = user.create(Pdfs.agreement(), Map.of());

        JsonNode sent = user.dispatch(id, BOTH).json();

        assertThat(sent.get("status").asText()).isEqualTo("pending");
        assertThat(sent.get("parties").findValuesAsText("status")).containsExactly("pending", "waiting");
        assertThat(sent.get("parties").findValuesAsText("sign_url"))
                .allMatch(url -> url.contains("/sign/" + id + "?t="));
        JsonNode status = user.get("/api/envelope/" + id + "/status").json();
        assertThat(status.get("signed_count").asInt()).isZero();
        assertThat(status.get("total").asInt()).isEqualTo(2);
        assertThat(status.get("next_signer_email").asText()).isEqualTo("ana@example.test");
        assertThat(status.get("sign_url")).isEqualTo(sent.at("/parties/0/sign_url"));
    }

    @Test
    void theSixthSendFindsNoCreditAndDoesNothing() {
        for (int i = 0; i < 5; i++) {
            assertThat(user.dispatch(user.create(Pdfs.agreement(), Map.of()), BOTH)
                            .status())
                    .isEqualTo(200);
        }
        String sixth = user.create(Pdfs.agreement(), Map.of());

        Reply refused = user.dispatch(sixth, BOTH);

        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.code()).isEqualTo("insufficient_credits");
        assertThat(user.envelope(sixth).get("status").asText()).isEqualTo("draft");
        assertThat(ATLAS.credits(key)).isZero();
    }

    @Test
    void aStaleFieldsVersionIsAConflictOfItsOwn() {
        String id = user.create(Pdfs.agreement(), Map.of());

        Reply refused = user.post("/api/envelope/" + id + "/send", Map.of("parties", BOTH, "fields_version", 7));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("fields_version_mismatch");
        assertThat(ATLAS.credits(key)).isEqualTo(5);
    }

    @Test
    void aSecondSendIsAConflict() {
        String id = user.create(Pdfs.agreement(), Map.of());
        user.dispatch(id, BOTH);

        Reply again = user.dispatch(id, BOTH);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("invalid_state");
        assertThat(ATLAS.credits(key)).isEqualTo(4);
    }

    @Test
    void aSendWithoutPartiesTakesThoseOfTheCreate() {
        String id = user.create(Pdfs.agreement(), Map.of("parties", BOTH));

        assertThat(user.post("/api/envelope/" + id + "/send", Map.of("fields_version", 1))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSendToNobodyIsRefused() {
        String id = user.create(Pdfs.agreement(), Map.of());

        assertThat(user.post("/api/envelope/" + id + "/send", Map.of("fields_version", 1))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aDocumentWithoutFieldsGoesOutOnlyWithFieldsThatAreGiven() {
        String id = user.create(Pdfs.plain(), Map.of());
        assertThat(user.dispatch(id, BOTH).status()).isEqualTo(400);

        Reply sent = user.post(
                "/api/envelope/" + id + "/send",
                Map.of("parties", BOTH, "fields_version", 1, "fields", List.of(DetectionTest.signature(1))));

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.json().get("fields_version").asInt()).isEqualTo(2);
    }

    @Test
    void aPartyWithoutASignatureFieldSignsAtTheFootOfTheLastPage() {
        String id = user.create(Pdfs.plain(), Map.of());

        JsonNode sent = user.post(
                        "/api/envelope/" + id + "/send",
                        Map.of("parties", BOTH, "fields_version", 1, "fields", List.of(DetectionTest.signature(1))))
                .json();

        assertThat(sent.at("/fields/1/id").asText()).isEqualTo("foot-2");
        assertThat(sent.at("/fields/1/party_order").asInt()).isEqualTo(2);
    }

    @Test
    void aFieldForAPositionThatNobodyHasIsRefused() {
        String id = user.create(Pdfs.plain(), Map.of());

        Reply refused = user.post(
                "/api/envelope/" + id + "/send",
                Map.of(
                        "parties",
                        List.of(Map.of("email", "ana@example.test", "order", 2)),
                        "fields_version",
                        1,
                        "fields",
                        List.of(DetectionTest.signature(1))));

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void partiesAreBoundByRoleToWhatTheDocumentWants() {
        String id = user.create(Pdfs.agreement(), Map.of());
        Map<String, ?> supplier = Map.of("email", "lee@example.test", "role", "Supplier");
        Map<String, ?> customer = Map.of("email", "ana@example.test", "role", "Customer");

        JsonNode sent = user.dispatch(id, List.of(supplier, customer)).json();

        assertThat(sent.at("/detected_parties/0/role").asText()).isEqualTo("Customer");
        assertThat(sent.at("/fields/0/party_order").asInt()).isEqualTo(2);
    }

    @Test
    void autoSendSendsWhenDetectionIsDone() {
        String id = user.create(Pdfs.agreement("Auto"), Map.of("parties", BOTH, "auto_send", true));

        JsonNode sent = Await.until(
                () -> user.envelope(id), e -> !e.get("status").asText().equals("draft"));

        assertThat(sent.get("status").asText()).isEqualTo("pending");
        assertThat(ATLAS.credits(key)).isEqualTo(4);
    }

    @Test
    void anAutoSendThatFailsLeavesItsReasonInTheMetadata() {
        String id = user.create(Pdfs.agreement("Nobody"), Map.of("auto_send", true));

        JsonNode failed =
                Await.until(() -> user.envelope(id), e -> e.path("metadata").has("send_error"));

        assertThat(failed.get("status").asText()).isEqualTo("draft");
        assertThat(failed.at("/metadata/send_error").asText()).contains("parties");
    }
}
