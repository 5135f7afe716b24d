package dev.esign.webhooks.signicat;

import org.jspecify.annotations.Nullable;

/**
 * A signer opened the signing link (Signicat wire sheet §6.2).
 *
 * @param documentId the document
 * @param info what every event has
 * @param userAgent the browser, or {@code null} if it did not come
 * @param ipAddress where from, or {@code null} if it did not come
 * @param signer who, by the two ids; {@code null} if it did not come
 */
public record DocumentLinkOpened(
        String documentId,
        EventInfo info,
        @Nullable String userAgent,
        @Nullable String ipAddress,
        @Nullable EventSigner signer)
        implements SignicatEvent {

    static final String TYPE = "document_link_opened";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
