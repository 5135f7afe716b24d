package dev.esign.webhooks.atlas;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened an envelope.
 *
 * <p>Only one page of Atlas names this event (Atlas wire sheet §6); do not rely on its coming.
 *
 * @param envelopeId the envelope
 * @param parties its parties
 * @param metadata the envelope's metadata
 * @param extra what else came
 */
public record EnvelopeViewed(
        String envelopeId,
        List<EventParty> parties,
        Map<String, @Nullable Object> metadata,
        Map<String, @Nullable Object> extra)
        implements AtlasEvent {

    static final String TYPE = "envelope.viewed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return AtlasEvents.describe(this);
    }
}
