package dev.esign.webhooks.xodo;

/**
 * A signer opened the document (Xodo wire sheet §5.2).
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record DocumentViewed(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "document_viewed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
