package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasUser.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Void, remind, decline and the list. */
class LifecycleTest {
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
    void aVoidBeforeAnySignatureGivesTheCreditBack() {
        String id = sent();
        assertThat(ATLAS.credits(key)).isEqualTo(4);

        Reply voided = user.post("/api/envelope/" + id + "/void");

        assertThat(voided.status()).isEqualTo(200);
        assertThat(voided.json().get("status").asText()).isEqualTo("voided");
        assertThat(ATLAS.credits(key)).isEqualTo(5);
    }

    @Test
    void aVoidAfterASignatureKeepsTheCredit() {
        String id = sent();
        user.signNext(id);

        assertThat(user.post("/api/envelope/" + id + "/void").status()).isEqualTo(200);
        assertThat(ATLAS.credits(key)).isEqualTo(4);
    }

    @Test
    void aVoidOfADraftGivesNothingBack() {
        String id = user.create(Pdfs.agreement(), Map.of());

        assertThat(user.post("/api/envelope/" + id + "/void").status()).isEqualTo(200);
        assertThat(ATLAS.credits(key)).isEqualTo(5);
    }

    @Test
    void nothingThatIsOverCanBeVoided() {
        String id = sent();
        user.post("/api/envelope/" + id + "/void");

        Reply again = user.post("/api/envelope/" + id + "/void");

        assertThat(again.status()).isEqualTo(409);
        assertThat(ATLAS.credits(key)).isEqualTo(5);
    }

    @Test
    void aReminderGoesToWhoeverIsToSignAndIsFree() {
        String id = sent();
        user.signNext(id);
        int mails = ATLAS.outbox().size();

        assertThat(user.post("/api/envelope/" + id + "/remind").status()).isEqualTo(200);

        assertThat(ATLAS.outbox()).hasSize(mails + 1);
        Mail last = ATLAS.outbox().get(mails);
        assertThat(last.to()).isEqualTo("lee@example.test");
        assertThat(last.subject()).startsWith("Reminder");
        assertThat(ATLAS.credits(key)).isEqualTo(4);
    }

    @Test
    void aDraftHasNobodyToRemind() {
        String id = user.create(Pdfs.agreement(), Map.of());

        assertThat(user.post("/api/envelope/" + id + "/remind").status()).isEqualTo(409);
    }

    @Test
    void aSignerDeclinesWithTheTokenOfTheSignUrl() {
        String id = sent();

        Reply declined = signer(id, 0).post("/api/envelope/" + id + "/decline", Map.of("reason", "Too dear"));

        assertThat(declined.status()).isEqualTo(200);
        JsonNode envelope = user.envelope(id);
        assertThat(envelope.get("status").asText()).isEqualTo("declined");
        assertThat(envelope.get("decline_reason").asText()).isEqualTo("Too dear");
        assertThat(envelope.has("declined_at")).isTrue();
    }

    @Test
    void anApiKeyIsNoSignersToken() {
        String id = sent();

        assertThat(user.post("/api/envelope/" + id + "/decline", Map.of("reason", "x"))
                        .status())
                .isEqualTo(401);
        assertThat(user.envelope(id).get("status").asText()).isEqualTo("pending");
    }

    @Test
    void onlyWhoeversTurnItIsMayDecline() {
        String id = sent();

        assertThat(signer(id, 1)
                        .post("/api/envelope/" + id + "/decline", Map.of("reason", "x"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anotherAccountsEnvelopeIsNotThere() {
        String id = sent();
        AtlasUser other = AtlasUser.of(ATLAS, ATLAS.newApiKey());

        assertThat(other.get("/api/envelope/" + id).status()).isEqualTo(404);
        assertThat(other.get("/api/envelope/" + id + "/status").status()).isEqualTo(404);
        assertThat(other.post("/api/envelope/" + id + "/void").status()).isEqualTo(404);
        assertThat(other.post("/api/envelope/" + id + "/send", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void theListGoesPageByPageNewestFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, user.create(Pdfs.agreement(), Map.of()));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = user.get("/api/envelopes?limit=2" + cursor).json();
            page.get("items").forEach(e -> seen.add(e.get("envelope_id").asText()));
            cursor = page.get("next_cursor").isNull()
                    ? null
                    : "&cursor=" + page.get("next_cursor").asText();
        } while (cursor != null);
        assertThat(seen).isEqualTo(made);
    }

    @Test
    void theListIsFilteredByStatusAndExternalId() {
        String sent = sent();
        String draft = user.create(Pdfs.agreement(), Map.of("metadata", Map.of("external_id", "deal 9")));

        assertThat(ids("?status=pending")).containsExactly(sent);
        assertThat(ids("?external_id=deal%209")).containsExactly(draft);
        assertThat(ids("?status=draft&external_id=deal-8")).isEmpty();
        assertThat(user.get("/api/envelopes?status=lost").status()).isEqualTo(400);
        assertThat(user.get("/api/envelopes?limit=101").status()).isEqualTo(400);
        assertThat(user.get("/api/envelopes?cursor=!").status()).isEqualTo(400);
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        user.get("/api/envelopes" + query)
                .json()
                .get("items")
                .forEach(e -> ids.add(e.get("envelope_id").asText()));
        return ids;
    }

    private String sent() {
        String id = user.create(Pdfs.agreement(), Map.of());
        assertThat(user.dispatch(id, BOTH).status()).isEqualTo(200);
        return id;
    }

    private AtlasUser signer(String id, int at) {
        String url = user.envelope(id).at("/parties/" + at + "/sign_url").asText();
        return AtlasUser.of(ATLAS, url.substring(url.indexOf("?t=") + 3));
    }
}
