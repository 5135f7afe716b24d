package dev.esign.webhooks.xodo;

/**
 * The document was cancelled, by Xodo itself after it was revoked or an e-mail bounced (Xodo wire sheet §5.2).
 *
 * <p>Only third-party descriptions name this event (Xodo wire sheet §5.2); do not rely on its coming.
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record DocumentCancelled(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "document_cancelled";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
