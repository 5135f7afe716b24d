package dev.esign.webhooks.atlas;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signer refused to sign (Atlas wire sheet §6). The reason, if Atlas sends it, is in {@link #extra()}.
 *
 * @param envelopeId the envelope
 * @param parties its parties
 * @param metadata the envelope's metadata
 * @param extra what else came
 */
public record EnvelopeDeclined(
        String envelopeId,
        List<EventParty> parties,
        Map<String, @Nullable Object> metadata,
        Map<String, @Nullable Object> extra)
        implements AtlasEvent {

    static final String TYPE = "envelope.declined";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return AtlasEvents.describe(this);
    }
}
