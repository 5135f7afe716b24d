package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An envelope as its sender sees it (GetSigned wire sheet §2.3). */
record EnvelopeView(
        String id,
        Status status,
        String tenantId,
        String subject,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant completedAt,
        @Nullable DocumentView document,
        List<SignerView> signers,
        List<AuditView> auditEvents) {

    static EnvelopeView of(Envelope envelope) {
        return new EnvelopeView(
                envelope.id,
                envelope.status,
                envelope.tenantId,
                envelope.subject,
                envelope.createdBy,
                envelope.createdAt,
                envelope.expiresAt,
                envelope.completedAt,
                envelope.document == null ? null : DocumentView.of(envelope.document),
                envelope.signers.stream().map(SignerView::of).toList(),
                envelope.history.stream().map(AuditView::of).toList());
    }

    record DocumentView(String documentId, String sha256, int pageCount) {
        static DocumentView of(Upload upload) {
            return new DocumentView(upload.id(), upload.sha256(), upload.pages().size());
        }
    }

    record SignerView(
            String id,
            String name,
            String email,
            int routingOrder,
            AuthMethod authMethod,
            String status,
            @Nullable Instant signedAt) {
        static SignerView of(Signer s) {
            return new SignerView(s.id, s.name, s.email, s.routingOrder, s.authMethod, s.status(), s.signedAt);
        }
    }

    /** The columns' own names, which are not camelCase. */
    record AuditView(
            @JsonProperty("event_type") String eventType,
            @JsonProperty("ip") String ip,
            @JsonProperty("timestamp") Instant timestamp) {
        static AuditView of(HistoryEntry entry) {
            return new AuditView(entry.eventType(), entry.ip(), entry.timestamp());
        }
    }
}
