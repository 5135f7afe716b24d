package dev.esign.sandbox.xodo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.atlas.TestClock;
import dev.esign.sandbox.xodo.XodoUser.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What can be done to a document, and when (Xodo wire sheet §3). */
class StatesTest {
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private static final XodoSandbox XODO = Start.with(null, CLOCK);

    private final XodoUser user = XodoUser.of(XODO);

    @AfterAll
    static void close() {
        XODO.close();
    }

    @Test
    void signersComeInTheirOrderOnlyIfThatIsAskedFor() {
        String atOnce = user.sent(XodoUser.signer(1, "Ada"), XodoUser.signer(2, "Bo"));
        String inOrder = user.create(
                        Map.of("use_signer_order", 1), XodoUser.signer(1, "Cleo"), XodoUser.signer(2, "Dan"))
                .hash();

        assertThat(statuses(atOnce)).containsExactly("waiting_for_signature", "waiting_for_signature");
        assertThat(statuses(inOrder)).containsExactly("waiting_for_signature", "on_hold");
        assertThat(XODO.outbox()).noneMatch(mail -> mail.to().equals(XodoUser.address("Dan")));

        user.sign("Cleo");
        assertThat(statuses(inOrder)).containsExactly("signed", "waiting_for_signature");
        user.sign("Dan");
        assertThat(user.document(inOrder).get("is_completed").asInt()).isOne();
    }

    @Test
    void aDeclineEndsADocumentThatNeedsAllItsSigners() {
        String hash = user.sent(XodoUser.signer(1, "Eve"), XodoUser.signer(2, "Finn"));
        user.decline("Eve", "Too dear");

        JsonNode document = user.document(hash);
        assertThat(document.at("/signers/0/declined").asInt()).isOne();
        assertThat(document.at("/signers/0/declined_reason").asText()).isEqualTo("Too dear");
        assertThat(document.at("/signers/0/status").asText()).isEqualTo("declined");
        assertThat(document.get("is_cancelled").asInt()).isZero();
        assertThat(user.sign("Finn").status()).isEqualTo(409);
    }

    @Test
    void aDocumentThatDoesNotNeedAllGoesOnWithoutWhoDeclined() {
        String hash = user.create(
                        Map.of("require_all_signers", 0), XodoUser.signer(1, "Gus"), XodoUser.signer(2, "Hal"))
                .hash();
        user.decline("Gus", "");
        user.sign("Hal");

        assertThat(user.document(hash).get("is_completed").asInt()).isOne();
    }

    @Test
    void aDraftIsSentByItsOwnerAndNotBefore() {
        String hash =
                user.create(Map.of("is_draft", 1), XodoUser.signer(1, "Ivy")).hash();
        assertThat(user.document(hash).get("is_draft").asInt()).isOne();
        assertThat(XODO.outbox()).noneMatch(mail -> mail.to().equals(XodoUser.address("Ivy")));

        XODO.sendDraft(hash);

        assertThat(user.document(hash).get("is_draft").asInt()).isZero();
        assertThat(user.sign("Ivy").status()).isEqualTo(303);
        assertThatThrownBy(() -> XODO.sendDraft(hash)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmbeddedRequestIsSentOnItsClaimPage() {
        JsonNode made =
                user.create(Map.of("embedded", 1), XodoUser.signer(1, "Jan")).json();
        URI claim = URI.create(made.get("embedded_claim_url").asText());
        XodoUser browser = XodoUser.anonymous(XODO);
        assertThat(made.get("is_draft").asInt()).isOne();
        assertThat(browser.get(claim.toString()).text()).contains("Send for signature");

        Map<String, String> form = Map.of("t", claim.getQuery().substring(2));
        browser.form(claim.getPath(), form);

        assertThat(user.document(made.get("document_hash").asText())
                        .get("is_draft")
                        .asInt())
                .isZero();
        assertThat(browser.form(claim.getPath(), form).status()).isEqualTo(409);
        assertThat(browser.form(claim.getPath(), Map.of("t", "guess")).status()).isEqualTo(401);
    }

    @Test
    void whatIsCancelledCannotBeSignedAndCanBeDeleted() {
        String hash = user.sent(XodoUser.signer(1, "Kim"));
        String path = "/document?document_hash=" + hash;

        assertThat(user.delete(path).error()).isEqualTo("invalid_document_status");
        Reply cancelled = user.delete(path + "&cancel=1");
        assertThat(cancelled.text()).isEqualTo("{\"success\":true}");
        assertThat(user.document(hash).get("is_cancelled").asInt()).isOne();
        assertThat(user.sign("Kim").status()).isEqualTo(409);
        assertThat(user.delete(path + "&cancel=1").error()).isEqualTo("invalid_document_status");
        assertThat(user.delete(path).error()).isEmpty();
        assertThat(user.document(hash).get("is_deleted").asInt()).isOne();
        assertThat(user.delete(path).error()).isEqualTo("invalid_document_status");
    }

    @Test
    void whatIsCompletedCannotBeCancelled() {
        String hash = user.sent(XodoUser.signer(1, "Lou"));
        user.sign("Lou");

        assertThat(user.delete("/document?document_hash=" + hash + "&cancel=1").error())
                .isEqualTo("invalid_document_status");
    }

    @Test
    void trashTakesADocumentOutOfItsSignersHands() {
        String hash = user.sent(XodoUser.signer(1, "Mia"));

        assertThat(user.delete("/document?document_hash=" + hash + "&trash=1").error())
                .isEmpty();

        assertThat(user.document(hash).get("is_trashed").asInt()).isOne();
        assertThat(user.sign("Mia").status()).isEqualTo(409);
    }

    @Test
    void aDocumentExpiresWhenItsTimeIsOver() {
        long expires = CLOCK.instant().plusSeconds(60).getEpochSecond();
        String hash = user.create(Map.of("expires", expires), XodoUser.signer(1, "Ned"))
                .hash();

        CLOCK.advance(Duration.ofSeconds(60));

        assertThat(user.document(hash).get("is_expired").asInt()).isOne();
        assertThat(user.sign("Ned").status()).isEqualTo(409);
    }

    @Test
    void aReminderGoesToWhoeverMustSignNow() {
        String hash = user.create(Map.of("use_signer_order", 1), XodoUser.signer(1, "Ola"), XodoUser.signer(2, "Per"))
                .hash();

        assertThat(remind(hash, 1).text()).isEqualTo("{\"success\":true}");
        assertThat(remind(hash, 2).error()).isEqualTo("invalid_document_status");
        assertThat(remind(hash, 3).error()).isEqualTo("signer_not_found");
        assertThat(XODO.outbox().stream().filter(m -> m.to().equals(XodoUser.address("Ola"))))
                .hasSize(2);
    }

    @Test
    void aReassignedSignersOldLinkIsDead() {
        String hash = user.sent(XodoUser.signer(1, "Quin"));
        URI old = user.link("Quin");
        Map<String, Object> change = Map.of(
                "document_hash",
                hash,
                "signer_id",
                1,
                "new_signer_name",
                "Ruth",
                "new_signer_email",
                XodoUser.address("Ruth"),
                "reason",
                "on leave");

        assertThat(user.post("/reassign", change).text()).isEqualTo("{\"success\":true}");

        assertThat(user.sign(old, Map.of("name", "Quin")).status()).isEqualTo(401);
        assertThat(user.sign("Ruth").status()).isEqualTo(303);
        assertThat(user.document(hash).at("/signers/0/name").asText()).isEqualTo("Ruth");
        assertThat(user.post("/reassign", change).error()).isEqualTo("invalid_document_status");
    }

    private Reply remind(String hash, int signer) {
        return user.post("/send_reminder", Map.of("document_hash", hash, "signer_id", signer));
    }

    private List<String> statuses(String hash) {
        return user.document(hash).get("signers").findValuesAsText("status");
    }
}
