package dev.esign.webhooks.signicat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enough signers have signed (Signicat wire sheet §6.2).
 *
 * <p>The signed PDF may not be packaged yet when this comes; {@link DocumentPackaged} says when it is (§5).
 *
 * @param documentId the document
 * @param info what every event has
 * @param signedTime when the last signer signed, or {@code null} if that cannot be read
 * @param signers who signed, in the order of the body; empty if none came
 */
public record DocumentSigned(
        String documentId, EventInfo info, @Nullable Instant signedTime, List<EventSigner> signers)
        implements SignicatEvent {

    static final String TYPE = "document_signed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
