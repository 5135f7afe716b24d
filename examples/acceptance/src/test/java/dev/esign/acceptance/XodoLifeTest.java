package dev.esign.acceptance;

import static dev.esign.acceptance.XodoUser.ADA;
import static dev.esign.acceptance.XodoUser.BO;
import static dev.esign.acceptance.XodoUser.contract;
import static dev.esign.acceptance.XodoUser.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.esign.AwaitException;
import dev.esign.InvalidRequestException;
import dev.esign.NotFoundException;
import dev.esign.PermissionException;
import dev.esign.xodo.AuditEntry;
import dev.esign.xodo.DocumentSigner;
import dev.esign.xodo.DocumentStatus;
import dev.esign.xodo.LogEntry;
import dev.esign.xodo.SignerStatus;
import dev.esign.xodo.XodoDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can become of a document at Xodo Sign, on one virtual time for the client and the sandbox. */
class XodoLifeTest {
    private static final VirtualTime TIME = new VirtualTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.on(TIME);

    private final XodoUser user = SANDBOX.xodoUser(TIME.config());

    @Test
    void aDocumentIsCompletedWhenEverybodyHasSigned() throws Exception {
        String hash = user.sent(ADA, BO);
        user.sign(BO);
        assertThat(user.get(hash).status()).isEqualTo(DocumentStatus.IN_PROGRESS);
        user.sign(ADA);

        XodoDocument completed = user.documents().awaitCompleted(hash).execute();

        assertThat(completed.status()).isEqualTo(DocumentStatus.COMPLETED);
        assertThat(completed.completedAt()).isEqualTo(now());
        assertThat(completed.signers()).allMatch(DocumentSigner::hasSigned);
        assertThat(completed.signers()).extracting(DocumentSigner::viewed).containsOnly(true);
        assertThat(completed.log())
                .extracting(LogEntry::event, LogEntry::signerId)
                .containsExactly(
                        tuple("document_created", null),
                        tuple("document_sent", null),
                        tuple("document_viewed", 2),
                        tuple("document_signed", 2),
                        tuple("document_viewed", 1),
                        tuple("document_signed", 1),
                        tuple("document_completed", null));
    }

    @Test
    void aSignerWhoDeclinesEndsTheWait() throws Exception {
        String hash = user.sent(ADA, BO);
        user.decline(BO, "Too dear");

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> user.documents().awaitCompleted(hash).execute())
                .satisfies(e -> assertThat(e.timedOut()).isFalse())
                .satisfies(
                        e -> assertThat(e.last(XodoDocument.class).orElseThrow().status())
                                .isEqualTo(DocumentStatus.DECLINED));
        DocumentSigner bo = user.get(hash).signers().get(1);
        assertThat(bo.status()).isEqualTo(SignerStatus.DECLINED);
        assertThat(bo.declinedReason()).isEqualTo("Too dear");
    }

    @Test
    void aDocumentThatExpiresEndsTheWait() throws Exception {
        Instant deadline = TIME.instant().plus(Duration.ofHours(5));
        String hash =
                user.create(contract(signer(1, ADA)).withExpiresAt(deadline)).hash();

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> user.documents()
                        .awaitCompleted(hash)
                        .timeout(Duration.ofDays(1))
                        .execute())
                .satisfies(e -> assertThat(e.timedOut()).isFalse())
                .satisfies(
                        e -> assertThat(e.last(XodoDocument.class).orElseThrow().status())
                                .isEqualTo(DocumentStatus.EXPIRED));
        assertThat(TIME.instant()).isBetween(deadline, deadline.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aWaitThatIsTooShortSaysThatLongerMayHelp() throws Exception {
        String hash = user.sent(ADA);

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> user.documents()
                        .awaitCompleted(hash)
                        .timeout(Duration.ofMinutes(10))
                        .execute())
                .satisfies(e -> assertThat(e.timedOut()).isTrue());
    }

    @Test
    void aCancelledDocumentEndsTheWaitAndMayBeDeleted() throws Exception {
        String hash = user.sent(ADA);

        user.documents().cancel(hash).execute();

        assertThat(user.get(hash).status()).isEqualTo(DocumentStatus.CANCELLED);
        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> user.documents().awaitCompleted(hash).execute());
        user.documents().delete(hash).execute();
        assertThat(user.get(hash).status()).isEqualTo(DocumentStatus.DELETED);
    }

    @Test
    void aRunningDocumentIsNotDeleted() throws Exception {
        String hash = user.sent(ADA);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.documents().delete(hash).execute())
                .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());

        assertThat(user.get(hash).status()).isEqualTo(DocumentStatus.IN_PROGRESS);
    }

    @Test
    void aCompletedDocumentIsNotCancelled() throws Exception {
        String hash = user.sent(ADA);
        user.sign(ADA);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.documents().cancel(hash).execute());

        assertThat(user.get(hash).status()).isEqualTo(DocumentStatus.COMPLETED);
    }

    @Test
    void aTrashedDocumentCannotBeSigned() throws Exception {
        String hash = user.sent(ADA);

        user.documents().trash(hash).execute();

        assertThat(user.get(hash).status()).isEqualTo(DocumentStatus.TRASHED);
        assertThat(user.sign(ADA, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aReminderGoesToWhoeverIsWaitedFor() throws Exception {
        String slow = "slow@reminders.example";
        String hash = user.sent(ADA, slow);

        user.documents().sendReminder(hash, 2).execute();

        assertThat(user.mailsTo(slow)).as("the invitation and the reminder").isEqualTo(2);
        user.sign(slow);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.documents().sendReminder(hash, 2).execute());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> user.documents().sendReminder(hash, 3).execute())
                .satisfies(e -> assertThat(e.code()).contains("signer_not_found"));
    }

    @Test
    void anotherSignsInSomebodysPlace() throws Exception {
        String deputy = "deputy@reassigned.example";
        String hash = user.sent(ADA, BO);

        user.documents().reassign(hash, 2, deputy, "The Deputy", "Bo is ill").execute();

        DocumentSigner second = user.get(hash).signers().get(1);
        assertThat(second.email()).isEqualTo(deputy);
        assertThat(second.name()).isEqualTo("The Deputy");
        user.sign(deputy, ADA);
        assertThat(user.get(hash).status()).isEqualTo(DocumentStatus.COMPLETED);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        user.documents().reassign(hash, 1, deputy, "The Deputy").execute());
    }

    @Test
    void theAuditLogTellsWhoDidWhatAndWhen() throws Exception {
        String hash = user.sent(ADA);
        user.sign(ADA);

        List<AuditEntry> entries = user.documents().auditLog(hash).execute();

        assertThat(entries)
                .extracting(AuditEntry::event)
                .containsExactly(
                        "document_created",
                        "document_sent",
                        "document_viewed",
                        "document_signed",
                        "document_completed");
        assertThat(entries).extracting(AuditEntry::at).containsOnly(now());
        AuditEntry signed = entries.get(3);
        assertThat(signed.signerEmail()).isEqualTo(ADA);
        assertThat(signed.signerIp()).isEqualTo("127.0.0.1");
        assertThat(signed.documentChecksum()).hasSize(64);
        assertThat(entries.get(0).signerId()).isNull();
        assertThat(entries.get(0).signerIp()).isNull();
    }

    @Test
    void aDocumentThatIsNotThereIsNotFoundAndAnothersIsForbidden() throws Exception {
        String others = SANDBOX.xodoUser(TIME.config()).sent(ADA);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> user.get("unknown"));
        assertThatExceptionOfType(PermissionException.class).isThrownBy(() -> user.get(others));
        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> user.documents().cancel(others).execute());
    }

    /** Xodo counts whole seconds. */
    private static Instant now() {
        return TIME.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
