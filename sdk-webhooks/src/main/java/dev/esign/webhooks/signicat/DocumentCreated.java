package dev.esign.webhooks.signicat;

/**
 * A document was created (Signicat wire sheet §6.2).
 *
 * @param documentId the document
 * @param info what every event has
 */
public record DocumentCreated(String documentId, EventInfo info) implements SignicatEvent {

    static final String TYPE = "document_created";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
