package dev.esign.webhooks.getsigned;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One signer has finished; the others may not have (GetSigned wire sheet §6.4).
 *
 * @param id the event
 * @param createdAt when it came about, or {@code null} if that cannot be read
 * @param envelopeId the envelope, or {@code null} if none came; no page shows it for this event
 * @param tenantId the tenant, or {@code null} if none came; no page shows it for this event
 * @param signerId the signer, or {@code null} if none came; no page shows it for this event
 * @param data the whole of {@code data}
 * @param extra what else came
 */
public record SignerSigned(
        String id,
        @Nullable Instant createdAt,
        @Nullable String envelopeId,
        @Nullable String tenantId,
        @Nullable String signerId,
        Map<String, @Nullable Object> data,
        Map<String, @Nullable Object> extra)
        implements GetSignedEvent {

    static final String TYPE = "signer.signed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return GetSignedEvents.describe(this);
    }
}
