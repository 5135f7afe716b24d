package dev.esign.webhooks.xodo;

/**
 * A document was sent to its signers (Xodo wire sheet §5.2).
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record DocumentSent(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "document_sent";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
