package dev.esign.webhooks.signicat;

import org.jspecify.annotations.Nullable;

/**
 * One signer has signed; the others may not have (Signicat wire sheet §6.2).
 *
 * @param documentId the document
 * @param info what every event has
 * @param signer who signed; {@code null} if it did not come
 */
public record DocumentPartiallySigned(
        String documentId, EventInfo info, @Nullable EventSigner signer) implements SignicatEvent {

    static final String TYPE = "document_partially_signed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
