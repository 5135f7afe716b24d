package dev.esign.webhooks.signicat;

/**
 * The deadline passed before enough had signed (Signicat wire sheet §6.2).
 *
 * @param documentId the document
 * @param info what every event has
 */
public record DocumentExpired(String documentId, EventInfo info) implements SignicatEvent {

    static final String TYPE = "document_expired";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
