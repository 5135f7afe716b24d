package dev.esign.webhooks.signicat;

import org.jspecify.annotations.Nullable;

/**
 * A signer opened the document itself (Signicat wire sheet §6.2).
 *
 * @param documentId the document
 * @param info what every event has
 * @param userAgent the browser, or {@code null} if it did not come
 * @param ipAddress where from, or {@code null} if it did not come
 * @param signer who, by the two ids; {@code null} if it did not come
 */
public record DocumentRead(
        String documentId,
        EventInfo info,
        @Nullable String userAgent,
        @Nullable String ipAddress,
        @Nullable EventSigner signer)
        implements SignicatEvent {

    static final String TYPE = "document_read";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
