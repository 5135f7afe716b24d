package dev.esign.webhooks.xodo;

/**
 * A document was created (Xodo wire sheet §5.2).
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record DocumentCreated(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "document_created";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
