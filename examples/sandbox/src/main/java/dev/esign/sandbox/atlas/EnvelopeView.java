package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An envelope as {@code GET /api/envelope/{id}} shows it (Atlas wire sheet §2.3). */
record EnvelopeView(
        String envelopeId,
        String status,
        FieldsStatus fieldsStatus,
        int fieldsVersion,
        String fileName,
        List<PartyView> parties,
        List<DetectedParty> detectedParties,
        List<Field> fields,
        ObjectNode metadata,
        @Nullable String webhookUrl,
        @Nullable String templateId,
        String reviewUrl,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant signedAt,
        @Nullable Instant declinedAt,
        @Nullable String declineReason,
        @Nullable Instant voidedAt,
        @Nullable String signedDownloadUrl,
        @Nullable String signingRecordUrl) {

    static EnvelopeView of(Envelope e, Links links) {
        return new EnvelopeView(
                e.id,
                e.status(),
                e.fieldsStatus,
                e.fieldsVersion,
                e.fileName,
                e.parties.stream()
                        .map(p -> PartyView.of(e, p, e.sentAt == null ? null : links.sign(e, p)))
                        .toList(),
                e.detectedParties,
                Binding.bind(e.fields, e.detectedParties, e.parties),
                e.metadata,
                e.webhookUrl,
                e.templateId,
                links.review(e),
                e.createdAt,
                e.sentAt,
                e.signedAt,
                e.declinedAt,
                e.declineReason,
                e.voidedAt,
                e.signedSha == null ? null : links.download(e, "signed.pdf"),
                e.recordSha == null ? null : links.download(e, "signing-record.pdf"));
    }
}
