package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Makes envelopes. Each method is one step of the transaction that it is given. */
final class Intake {
    private final Webhooks webhooks;
    private final Ingest ingest;
    private final Duration detectionDelay;
    private final Clock clock;

    Intake(Webhooks webhooks, Ingest ingest, Duration detectionDelay, Clock clock) {
        this.webhooks = webhooks;
        this.ingest = ingest;
        this.detectionDelay = detectionDelay;
        this.clock = clock;
    }

    Envelope create(Tx tx, Caller caller, Upload upload, Draft draft) {
        String sha = tx.files.put(upload.bytes());
        Envelope envelope = blank(caller, sha, upload.fileName());
        envelope.parties = draft.parties();
        envelope.webhookUrl = draft.webhookUrl();
        envelope.metadata = draft.metadata();
        envelope.autoSend = draft.autoSend();
        // Bytes that were looked at before are not looked at again: as with Atlas's own cache, the fields are there at
        // once.
        tx.files.detection(sha).ifPresent(envelope::detected);
        keep(tx, envelope);
        return envelope;
    }

    /** Clones what the template has pinned; nothing is detected. */
    Envelope create(Tx tx, Caller caller, Template template, TemplateSend send) {
        Envelope envelope = blank(caller, template.uploadSha(), template.name());
        envelope.templateId = template.id();
        envelope.parties = send.parties();
        envelope.fields = send.fields();
        envelope.detectedParties =
                template.roles().stream().map(r -> new DetectedParty(r, r)).toList();
        envelope.webhookUrl = send.webhookUrl();
        envelope.metadata = send.metadata();
        envelope.fieldsStatus = FieldsStatus.READY;
        keep(tx, envelope);
        return envelope;
    }

    private Envelope blank(Caller caller, String uploadSha, String fileName) {
        return new Envelope(
                UUID.randomUUID().toString(),
                caller.account().id(),
                caller.key().id(),
                uploadSha,
                fileName,
                Tokens.random(),
                clock.instant());
    }

    private void keep(Tx tx, Envelope envelope) {
        envelope.note(envelope.createdAt, "created", "sender", "");
        tx.envelopes.insert(envelope);
        webhooks.announce(tx, envelope, "envelope.created");
        if (envelope.work() != null) {
            Duration delay = envelope.fieldsStatus == FieldsStatus.PENDING ? detectionDelay : Duration.ZERO;
            tx.afterCommit(() -> ingest.begin(envelope.id, delay));
        }
    }
}
