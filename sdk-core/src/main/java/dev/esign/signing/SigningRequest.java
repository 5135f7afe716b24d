package dev.esign.signing;

import dev.esign.Document;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be signed, and by whom. Immutable; options are copies.
 *
 * @param reference the caller's own id of the contract
 * @param document what is to be signed
 * @param signatories who is to sign, at least one
 * @param title what the signatories see it called
 * @param message what they are told with it; null for nothing
 * @param parallel whether all are asked at once, and not one after the other
 */
public record SigningRequest(
        String reference,
        Document document,
        List<Signatory> signatories,
        String title,
        @Nullable String message,
        boolean parallel) {
    /**
     * Says it all.
     *
     * @param reference the caller's own id of the contract
     * @param document what is to be signed
     * @param signatories who is to sign, in order
     * @param title what the signatories see it called
     * @param message what they are told with it, or null
     * @param parallel whether all are asked at once
     * @throws IllegalArgumentException if the reference or the title is blank, or nobody is to sign
     */
    public SigningRequest {
        if (reference.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("A signing has a reference and a title; one is blank.");
        }
        if (signatories.isEmpty()) {
            throw new IllegalArgumentException("Nobody is to sign: name at least one signatory.");
        }
        signatories = List.copyOf(signatories);
    }

    /**
     * Begins with what is required.
     *
     * @param reference the caller's own id of the contract, a new one for each. By it the provider's records can be found,
     *     and a submit that is run again is known for the same
     * @param document what is to be signed
     * @param first who signs first
     * @param more who signs then, in order
     * @return the request
     * @throws IllegalArgumentException if the reference is blank
     */
    public static SigningRequest of(String reference, Document document, Signatory first, Signatory... more) {
        return of(
                reference,
                document,
                Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    /**
     * Begins with what is required.
     *
     * @param reference the caller's own id of the contract, a new one for each. By it the provider's records can be found,
     *     and a submit that is run again is known for the same
     * @param document what is to be signed
     * @param signatories who is to sign, in order
     * @return the request
     * @throws IllegalArgumentException if the reference is blank, or nobody is to sign
     */
    public static SigningRequest of(String reference, Document document, List<Signatory> signatories) {
        String title = document instanceof Document.Content content ? content.fileName() : reference;
        return new SigningRequest(reference, document, signatories, title, null, false);
    }

    /**
     * Sets what the signatories see it called.
     *
     * @param newTitle default: the file's name, or the reference if the document is a link
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public SigningRequest withTitle(String newTitle) {
        return new SigningRequest(reference, document, signatories, newTitle, message, parallel);
    }

    /**
     * Sets what the signatories are told with the invitation. Needs {@link Capability#MESSAGE}.
     *
     * @param newMessage plain text; default none
     * @return a copy
     */
    public SigningRequest withMessage(String newMessage) {
        return new SigningRequest(reference, document, signatories, title, newMessage, parallel);
    }

    /**
     * Asks everybody at once. Needs {@link Capability#PARALLEL_SIGNING} if there is more than one.
     *
     * @return a copy. The default is one after the other, in the order given
     */
    public SigningRequest inParallel() {
        return new SigningRequest(reference, document, signatories, title, message, true);
    }
}
