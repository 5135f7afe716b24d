package dev.esign.webhooks.getsigned;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signer entered a wrong one-time code three times.
 *
 * <p>Only the API's own list of events names this one (GetSigned wire sheet §6.4).
 *
 * @param id the event
 * @param createdAt when it came about, or {@code null} if that cannot be read
 * @param envelopeId the envelope, or {@code null} if none came; no page shows it for this event
 * @param tenantId the tenant, or {@code null} if none came; no page shows it for this event
 * @param signerId the signer, or {@code null} if none came; no page shows it for this event
 * @param data the whole of {@code data}
 * @param extra what else came
 */
public record SignerOtpFailed(
        String id,
        @Nullable Instant createdAt,
        @Nullable String envelopeId,
        @Nullable String tenantId,
        @Nullable String signerId,
        Map<String, @Nullable Object> data,
        Map<String, @Nullable Object> extra)
        implements GetSignedEvent {

    static final String TYPE = "signer.otp_failed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return GetSignedEvents.describe(this);
    }
}
