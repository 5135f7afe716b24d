package dev.esign.webhooks.xodo;

/**
 * A signer was taken off the document.
 *
 * <p>Only third-party descriptions name this event (Xodo wire sheet §5.2); do not rely on its coming.
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record SignerRemoved(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "signer_removed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
