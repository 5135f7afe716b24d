package dev.esign.webhooks.getsigned;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verified delivery that this version has no type for: an event that GetSigned added later, a known one without an id, or a
 * completed one that names no envelope. Answer it with success, and ignore it or read {@link #data()}.
 *
 * @param type the event's name as it came; empty if the body has none
 * @param id the event, or {@code null} if the body has no id
 * @param createdAt when it came about, or {@code null} if that cannot be read
 * @param envelopeId the envelope, or {@code null} if the body names none
 * @param tenantId the tenant, or {@code null} if the body names none
 * @param data the whole of {@code data}
 * @param extra what else came
 */
public record UnknownGetSignedEvent(
        String type,
        @Nullable String id,
        @Nullable Instant createdAt,
        @Nullable String envelopeId,
        @Nullable String tenantId,
        Map<String, @Nullable Object> data,
        Map<String, @Nullable Object> extra)
        implements GetSignedEvent {

    @Override
    public String toString() {
        return GetSignedEvents.describe(this);
    }
}
