package dev.esign.webhooks.getsigned;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last signer has signed and the sealed PDF is ready (GetSigned wire sheet §6.4).
 *
 * @param id the event
 * @param createdAt when it came about, or {@code null} if that cannot be read
 * @param envelopeId the envelope
 * @param tenantId the tenant, or {@code null} if it did not come
 * @param subject the envelope's subject, or {@code null} if it did not come
 * @param completedAt when the last signer signed, or {@code null} if that cannot be read
 * @param documentUrl where the API gives out the sealed PDF, to a caller with a bearer token; {@code null} if it did not come.
 *     Send the token nowhere but to the API's own host: rather download by {@code envelopeId} than follow this
 * @param signers who signed, in the order of the body; empty if none came
 * @param data the whole of {@code data}
 * @param extra what else came
 */
public record EnvelopeCompleted(
        String id,
        @Nullable Instant createdAt,
        String envelopeId,
        @Nullable String tenantId,
        @Nullable String subject,
        @Nullable Instant completedAt,
        @Nullable URI documentUrl,
        List<EventSigner> signers,
        Map<String, @Nullable Object> data,
        Map<String, @Nullable Object> extra)
        implements GetSignedEvent {

    static final String TYPE = "envelope.completed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return GetSignedEvents.describe(this);
    }
}
