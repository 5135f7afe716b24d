package dev.esign.atlas;

import org.jspecify.annotations.Nullable;

/**
 * Which envelopes to list. Immutable; options are copies. Source: Atlas wire sheet §2.5.
 *
 * @param status only those that stand there; null for all
 * @param externalId only those whose {@code metadata.external_id} is this; null for all
 */
public record EnvelopeQuery(
        @Nullable EnvelopeStatus status, @Nullable String externalId) {
    /**
     * Asks for every envelope.
     *
     * @return the query without a filter
     */
    public static EnvelopeQuery all() {
        return new EnvelopeQuery(null, null);
    }

    /**
     * Filters by status.
     *
     * @param newStatus only those that stand there
     * @return a copy
     */
    public EnvelopeQuery withStatus(EnvelopeStatus newStatus) {
        return new EnvelopeQuery(newStatus, externalId);
    }

    /**
     * Filters by the caller's own id.
     *
     * @param newExternalId only those whose {@code metadata.external_id} is this
     * @return a copy
     */
    public EnvelopeQuery withExternalId(String newExternalId) {
        return new EnvelopeQuery(status, newExternalId);
    }
}
