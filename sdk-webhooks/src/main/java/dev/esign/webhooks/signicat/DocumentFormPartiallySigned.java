package dev.esign.webhooks.signicat;

import org.jspecify.annotations.Nullable;

/**
 * One signer has signed a form; the others may not have (Signicat wire sheet §6.2).
 *
 * <p>No page shows the members of {@code schema} and {@code formFields}; what comes of them is in {@code info().payload()}.
 *
 * @param documentId the document
 * @param info what every event has
 * @param schemaId the form, or {@code null} if it did not come
 * @param signer who signed; {@code null} if it did not come
 */
public record DocumentFormPartiallySigned(
        String documentId,
        EventInfo info,
        @Nullable String schemaId,
        @Nullable EventSigner signer) implements SignicatEvent {

    static final String TYPE = "document_form_partially_signed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
