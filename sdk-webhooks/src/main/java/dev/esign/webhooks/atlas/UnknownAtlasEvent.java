package dev.esign.webhooks.atlas;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verified delivery that this version has no type for: an event that Atlas added later, or a known one that names no envelope.
 * Answer it with success, and ignore it or read {@link #extra()}.
 *
 * @param type the event's name as it came; empty if the body has none
 * @param envelopeId the envelope, or {@code null} if the body names none
 * @param parties its parties
 * @param metadata the envelope's metadata
 * @param extra what else came
 */
public record UnknownAtlasEvent(
        String type,
        @Nullable String envelopeId,
        List<EventParty> parties,
        Map<String, @Nullable Object> metadata,
        Map<String, @Nullable Object> extra)
        implements AtlasEvent {

    @Override
    public String toString() {
        return AtlasEvents.describe(this);
    }
}
