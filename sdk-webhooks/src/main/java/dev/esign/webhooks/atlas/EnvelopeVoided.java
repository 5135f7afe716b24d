package dev.esign.webhooks.atlas;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sender took a pending envelope back (Atlas wire sheet §6).
 *
 * @param envelopeId the envelope
 * @param parties its parties
 * @param metadata the envelope's metadata
 * @param extra what else came
 */
public record EnvelopeVoided(
        String envelopeId,
        List<EventParty> parties,
        Map<String, @Nullable Object> metadata,
        Map<String, @Nullable Object> extra)
        implements AtlasEvent {

    static final String TYPE = "envelope.voided";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return AtlasEvents.describe(this);
    }
}
