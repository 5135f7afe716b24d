package dev.esign.webhooks.xodo;

/**
 * A signer need not confirm the e-mail address.
 *
 * <p>Only third-party descriptions name this event (Xodo wire sheet §5.2); do not rely on its coming.
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record EmailValidationWaived(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "email_validation_waived";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
