package dev.esign.webhooks.signicat;

import org.jspecify.annotations.Nullable;

/**
 * A signer opened an e-mail about the document (Signicat wire sheet §6.2).
 *
 * @param documentId the document
 * @param info what every event has
 * @param email the address, or {@code null} if it did not come
 * @param signer who, by the two ids; {@code null} if it did not come
 */
public record DocumentEmailOpened(
        String documentId,
        EventInfo info,
        @Nullable String email,
        @Nullable EventSigner signer) implements SignicatEvent {

    static final String TYPE = "document_email_opened";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
