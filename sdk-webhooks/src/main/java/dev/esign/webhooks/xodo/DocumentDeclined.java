package dev.esign.webhooks.xodo;

/**
 * A signer refused to sign (Xodo wire sheet §5.2). What that does to the whole document is not documented (§8.12): read it
 * again.
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record DocumentDeclined(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "document_declined";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
