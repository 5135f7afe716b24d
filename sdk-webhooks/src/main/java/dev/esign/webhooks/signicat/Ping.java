package dev.esign.webhooks.signicat;

import org.jspecify.annotations.Nullable;

/**
 * A greeting: the webhook was registered, or somebody asked for a ping. Answer it with success, and there is nothing to do.
 *
 * <p>What its payload holds is not documented (Signicat wire sheet §9.8); it is kept in {@code info().payload()}.
 *
 * @param info what every event has
 */
public record Ping(EventInfo info) implements SignicatEvent {

    static final String TYPE = "ping";

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
