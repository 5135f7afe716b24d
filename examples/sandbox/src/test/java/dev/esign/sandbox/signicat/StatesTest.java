package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Await;
import dev.esign.sandbox.atlas.Pdfs;
import dev.esign.sandbox.atlas.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a document goes from state to state (Signicat wire sheet §5). */
class StatesTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final Sandbox sandbox = Sandbox.builder()
            .clock(clock)
            .packagingDelay(Duration.ofMillis(300))
            .start();
    private final SignicatSandbox signicat = sandbox.signicat();
    private final SignicatUser user = SignicatUser.of(signicat);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void lowerOrdersSignFirstAndEqualOnesInParallel() {
        String id = user.created(
                SignicatUser.signer("Ada", Map.of("order", 2)),
                SignicatUser.signer("Lee", Map.of("order", 1)),
                SignicatUser.signer("Zoe", Map.of("order", 1)));
        assertThat(mailedTo()).containsExactly("lee@example.test", "zoe@example.test");

        assertThat(user.sign(id, 0).status()).isEqualTo(422);
        user.sign(id, 2);
        assertThat(user.state(id)).isEqualTo("partialsigned");
        user.sign(id, 1);
        assertThat(mailedTo()).containsExactly("lee@example.test", "zoe@example.test", "ada@example.test");
        user.sign(id, 0);

        assertThat(user.state(id)).isEqualTo("signed");
    }

    @Test
    void whoIsRequiredSignsBeforeTheOthers() {
        String id = user.created(
                SignicatUser.signer("Ada", Map.of("order", 1)),
                SignicatUser.signer("Lee", Map.of("order", 2, "required", true)));

        assertThat(user.sign(id, 0).status()).isEqualTo(422);
        assertThat(user.sign(id, 1).status()).isEqualTo(303);
        assertThat(user.sign(id, 0).status()).isEqualTo(303);
    }

    @Test
    void enoughSignaturesAreEnough() {
        String id = user.createdWith(
                Map.of("advanced", Map.of("requiredSignatures", 1)),
                SignicatUser.signer("Ada"),
                SignicatUser.signer("Lee"));

        user.sign(id, 1);

        assertThat(user.state(id)).isEqualTo("signed");
        assertThat(user.sign(id, 0).status()).isEqualTo(422);
    }

    @Test
    void nobodySignsBeforeTheAttachmentsAreThere() {
        String id = user.createdWith(Map.of("advanced", Map.of("attachments", 1)), SignicatUser.signer("Ada"));
        assertThat(user.state(id)).isEqualTo("waiting_for_attachments");
        assertThat(user.sign(id, 0).status()).isEqualTo(422);
        assertThat(mailedTo()).isEmpty();

        String attachment = user.post(
                        SignicatUser.path(id) + "/attachments",
                        Map.of(
                                "fileName",
                                "rules.pdf",
                                "title",
                                "House rules",
                                "data",
                                SignicatUser.base64(Pdfs.agreement()),
                                "type",
                                "sign"))
                .json()
                .get("id")
                .asText();
        assertThat(user.state(id)).isEqualTo("unsigned");
        assertThat(mailedTo()).containsExactly("ada@example.test");
        user.sign(id, 0);
        user.awaitPackaged(id);

        assertThat(user.status(id)
                        .at("/attachmentPackages/" + attachment + "/0")
                        .asText())
                .isEqualTo("pades");
        assertThat(user.get(SignicatUser.path(id) + "/files/attachments/" + attachment + "?fileFormat=pades")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPackageComesSomeTimeAfterTheLastSignature() {
        String id = user.created(SignicatUser.signer("Ada"));

        user.sign(id, 0);

        JsonNode status = user.status(id);
        assertThat(status.get("documentStatus").asText()).isEqualTo("signed");
        assertThat(status.get("completedPackages")).isEmpty();
        assertThat(user.get(SignicatUser.path(id) + "/files?fileFormat=pades").status())
                .isEqualTo(404);
        user.awaitPackaged(id);
    }

    @Test
    void aCancelIsAnsweredAtOnceAndSeenLater() {
        String id = user.created(SignicatUser.signer("Ada"));

        assertThat(user.post(SignicatUser.path(id) + "/cancel?reason=changed").status())
                .isEqualTo(204);

        assertThat(user.state(id)).isEqualTo("unsigned");
        Await.until(() -> user.state(id), "canceled"::equals);
        assertThat(user.sign(id, 0).status()).isEqualTo(422);
        assertThat(user.post(SignicatUser.path(id) + "/cancel").status()).isEqualTo(422);
        assertThat(user.get("/notification/events/peek").json().findValuesAsText("message"))
                .containsExactly("changed");
    }

    @Test
    void aDocumentExpiresAtItsDeadlineAndGoesWhenItsHoursAreOver() {
        String id = user.createdWith(
                Map.of(
                        "advanced",
                        Map.of("timeToLive", Map.of("deadline", "2026-03-01T12:30:00Z", "deleteAfterHours", 2))),
                SignicatUser.signer("Ada"));

        clock.advance(Duration.ofMinutes(30));
        assertThat(user.state(id)).isEqualTo("expired");
        clock.advance(Duration.ofHours(2));
        SignicatUser later = SignicatUser.of(signicat);

        assertThat(later.get(SignicatUser.path(id)).status()).isEqualTo(404);
        assertThat(later.get("/notification/events/peek").json().findValuesAsText("type"))
                .containsExactly("document_created", "document_expired", "document_before_deleted", "document_deleted");
    }

    @Test
    void aNewDeadlineLeavesTheTags() {
        String id = user.createdWith(Map.of("advanced", Map.of("tags", List.of("lease"))), SignicatUser.signer("Ada"));

        JsonNode changed = user.patch(
                        SignicatUser.path(id),
                        Map.of(
                                "title",
                                "Lease 18",
                                "advanced",
                                Map.of("timeToLive", Map.of("deadline", "2026-03-02T12:00:00Z"))))
                .json();

        assertThat(changed.get("title").asText()).isEqualTo("Lease 18");
        assertThat(changed.at("/advanced/tags/0").asText()).isEqualTo("lease");
        assertThat(user.get(SignicatUser.path(id) + "/summary")
                        .json()
                        .get("deadline")
                        .asText())
                .isEqualTo("2026-03-02T12:00:00Z");
    }

    @Test
    void signersComeChangeAndGoUntilTheySign() {
        String id = user.created(SignicatUser.signer("Ada"));
        String signers = SignicatUser.path(id) + "/signers";
        String lee =
                user.post(signers, SignicatUser.signer("Lee")).json().get("id").asText();
        assertThat(mailedTo()).containsExactly("ada@example.test", "lee@example.test");
        assertThat(user.patch(signers + "/" + lee, Map.of("signUrlExpires", "2026-03-01T11:00:00Z"))
                        .status())
                .isEqualTo(200);
        assertThat(user.sign(id, 1).status()).isEqualTo(401);
        user.sign(id, 0);

        assertThat(user.delete(signers + "/" + lee).status()).isEqualTo(204);

        assertThat(user.state(id)).isEqualTo("signed");
        assertThat(user.get(signers).json()).hasSize(1);
    }

    @Test
    void aReminderGoesToThoseWhoseTurnItIs() {
        String id = user.created(
                SignicatUser.signer("Ada", Map.of("order", 1)), SignicatUser.signer("Lee", Map.of("order", 2)));

        JsonNode reminded = user.post(
                        SignicatUser.path(id) + "/notifications/reminder", Map.of("notificationSetting", "sendEmail"))
                .json();

        assertThat(reminded.get("signers")).hasSize(1);
        assertThat(mailedTo()).containsExactly("ada@example.test", "ada@example.test");
        assertThat(user.get(SignicatUser.path(id) + "/notifications").json().findValuesAsText("title"))
                .containsExactly("Please sign: Lease 17B", "Reminder, please sign: Lease 17B");
    }

    private List<String> mailedTo() {
        return signicat.outbox().stream().map(Message::to).toList();
    }
}
