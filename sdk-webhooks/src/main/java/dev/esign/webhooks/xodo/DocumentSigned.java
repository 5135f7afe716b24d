package dev.esign.webhooks.xodo;

/**
 * One signer has signed; the others may not have (Xodo wire sheet §5.2). {@link DocumentCompleted} says when all have.
 *
 * @param documentHash the document; not signed
 * @param info what every event has
 */
public record DocumentSigned(String documentHash, EventInfo info) implements XodoEvent {

    static final String TYPE = "document_signed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
