package dev.esign.webhooks.signicat;

/**
 * Signicat is about to delete the document, with its files: the last chance to download them (Signicat wire sheet §6.2).
 *
 * @param documentId the document
 * @param info what every event has
 */
public record DocumentBeforeDeleted(String documentId, EventInfo info) implements SignicatEvent {

    static final String TYPE = "document_before_deleted";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
