package dev.esign.webhooks.atlas;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The structured extract of a signed contract is ready (Atlas wire sheet §6).
 *
 * <p>No page shows the extract's members; what comes of it is in {@link #extra()}.
 *
 * @param envelopeId the envelope
 * @param parties its parties
 * @param metadata the envelope's metadata
 * @param extra what else came
 */
public record ContractExtracted(
        String envelopeId,
        List<EventParty> parties,
        Map<String, @Nullable Object> metadata,
        Map<String, @Nullable Object> extra)
        implements AtlasEvent {

    static final String TYPE = "contract.extracted";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return AtlasEvents.describe(this);
    }
}
