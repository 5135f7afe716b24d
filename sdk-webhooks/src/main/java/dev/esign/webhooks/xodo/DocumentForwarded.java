package dev.esign.webhooks.xodo;

/**
 * A signer passed the document on to somebody else (Xodo wire sheet §5.2).
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record DocumentForwarded(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "document_forwarded";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
