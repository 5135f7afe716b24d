package dev.esign.webhooks.signicat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enough signers have signed a form (Signicat wire sheet §6.2).
 *
 * <p>No page shows the members of {@code schema} and {@code formFields}; what comes of them is in {@code info().payload()}.
 *
 * @param documentId the document
 * @param info what every event has
 * @param schemaId the form, or {@code null} if it did not come
 * @param signedTime when the last signer signed, or {@code null} if that cannot be read
 * @param signers who signed, in the order of the body; empty if none came
 */
public record DocumentFormSigned(
        String documentId,
        EventInfo info,
        @Nullable String schemaId,
        @Nullable Instant signedTime,
        List<EventSigner> signers)
        implements SignicatEvent {

    static final String TYPE = "document_form_signed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
