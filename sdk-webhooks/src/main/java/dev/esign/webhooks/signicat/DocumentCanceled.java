package dev.esign.webhooks.signicat;

import org.jspecify.annotations.Nullable;

/**
 * The document was cancelled (Signicat wire sheet §6.2).
 *
 * @param documentId the document
 * @param info what every event has
 * @param message what Signicat says about it, or {@code null} if nothing came
 */
public record DocumentCanceled(
        String documentId, EventInfo info, @Nullable String message) implements SignicatEvent {

    static final String TYPE = "document_canceled";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
