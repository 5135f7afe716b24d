package dev.esign.webhooks.atlas;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All parties have signed (Atlas wire sheet §6). One event for an envelope, not one for each signer.
 *
 * <p>The signed PDF may not be archived yet when this comes; wait for its URL to appear on the envelope (Atlas wire sheet §12).
 *
 * @param envelopeId the envelope
 * @param parties its parties
 * @param metadata the envelope's metadata
 * @param extra what else came
 */
public record EnvelopeSigned(
        String envelopeId,
        List<EventParty> parties,
        Map<String, @Nullable Object> metadata,
        Map<String, @Nullable Object> extra)
        implements AtlasEvent {

    static final String TYPE = "envelope.signed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return AtlasEvents.describe(this);
    }
}
