package dev.esign.webhooks.signicat;

import org.jspecify.annotations.Nullable;

/**
 * Something else than a document was created (Signicat wire sheet §6.2).
 *
 * @param info what every event has
 * @param sourceType what kind of thing it was made from, or {@code null} if it did not come
 * @param sourceId which one, or {@code null} if it did not come
 * @param resourceId what was made, or {@code null} if it did not come
 * @param link where it is found, or {@code null} if it did not come
 */
public record ResourceCreated(
        EventInfo info,
        @Nullable String sourceType,
        @Nullable String sourceId,
        @Nullable String resourceId,
        @Nullable EventLink link)
        implements SignicatEvent {

    static final String TYPE = "resource_created";

    @Override
    public String type() {
        return TYPE;
    }

    /** None: this event is not about a document. */
    @Override
    public @Nullable String documentId() {
        return null;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
