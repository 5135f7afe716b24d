package dev.esign.webhooks.xodo;

/**
 * An e-mail to a signer came back.
 *
 * <p>Only third-party descriptions name this event (Xodo wire sheet §5.2); do not rely on its coming.
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record SignerBounced(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "signer_bounced";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
