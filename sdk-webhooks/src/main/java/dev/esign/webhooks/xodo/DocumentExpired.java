package dev.esign.webhooks.xodo;

/**
 * The deadline passed before all needed signers had signed (Xodo wire sheet §5.2).
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record DocumentExpired(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "document_expired";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
