package dev.esign.webhooks.xodo;

/**
 * All needed signers have signed, and the final PDF can be had (Xodo wire sheet §5.2).
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record DocumentCompleted(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "document_completed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
