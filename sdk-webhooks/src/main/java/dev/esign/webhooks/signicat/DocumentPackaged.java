package dev.esign.webhooks.signicat;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The signed PDF is ready for download (Signicat wire sheet §6.2).
 *
 * @param documentId the document
 * @param info what every event has
 * @param downloadUrl where the PDF is given out to <b>whoever holds this address</b>, so it is a secret; {@code null} if none came
 *     that can be read. Rather download by {@code documentId} than follow it
 * @param urlExpiresAt until when, or {@code null} if that cannot be read
 * @param checksum the SHA-256 of the PDF as it came, or {@code null} if it did not come
 * @param attachmentId the attachment, if the PDF is that of an attachment and not of the main document, else {@code null}
 */
public record DocumentPackaged(
        String documentId,
        EventInfo info,
        @Nullable URI downloadUrl,
        @Nullable Instant urlExpiresAt,
        @Nullable String checksum,
        @Nullable String attachmentId)
        implements SignicatEvent {

    static final String TYPE = "document_packaged";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
