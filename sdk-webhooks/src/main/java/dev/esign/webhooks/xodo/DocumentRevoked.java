package dev.esign.webhooks.xodo;

/**
 * The owner took the document back (Xodo wire sheet §5.2).
 *
 * <p>Only third-party descriptions name this event (Xodo wire sheet §5.2); do not rely on its coming.
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record DocumentRevoked(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "document_revoked";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
