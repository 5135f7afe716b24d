package dev.esign.signicat;

import dev.esign.ApiCall;
import dev.esign.internal.http.CallBuilder;
import dev.esign.internal.http.PathId;
import dev.esign.internal.http.Transport;
import java.util.List;

/**
 * The signers of a document. Thread-safe. An id that is blank or has a slash or {@code ..} in it is an
 * {@link IllegalArgumentException}, before anything is sent. Source: Signicat wire sheet §3.2.
 */
public final class Signers {
    private final Api read;
    private final Api write;

    Signers(Transport transport) {
        this.read = new Api(transport, SignicatScope.DOCUMENT_READ);
        this.write = new Api(transport, SignicatScope.DOCUMENT_WRITE);
    }

    /**
     * Lists the signers.
     *
     * @param documentId of which document
     * @return the call
     */
    public ApiCall<List<Signer>> list(String documentId) {
        return read.call("signers.list", "GET", "signature", "documents", Documents.checked(documentId), "signers")
                .json(answer -> Api.list(answer, Signer::read));
    }

    /**
     * Adds a signer. No key protects it: after an unknown outcome, {@link #list} tells by {@link Signer#externalSignerId()}
     * whether it was done.
     *
     * @param documentId to which document
     * @param signer who
     * @return the call
     */
    public ApiCall<Signer> add(String documentId, SignerOptions signer) {
        return write.call("signers.add", "POST", "signature", "documents", Documents.checked(documentId), "signers")
                .ifUnknown("Signicat's list of the document's signers tells whether it was added.")
                .hiding(signer.secrets())
                .body(Api.body(signer.json()))
                .object(Signer::read);
    }

    /**
     * Reads a signer.
     *
     * @param documentId of which document
     * @param signerId who
     * @return the call
     */
    public ApiCall<Signer> get(String documentId, String signerId) {
        return one(read, "signers.get", "GET", documentId, signerId).object(members -> Signer.read(members, signerId));
    }

    /**
     * Changes a signer. Repeated after a broken connection, for the same change twice is one.
     *
     * @param documentId of which document
     * @param signerId who
     * @param changes from {@link SignerOptions#changes()}; what is not set stays
     * @return the call
     * @throws IllegalArgumentException if nothing changes
     */
    public ApiCall<Signer> update(String documentId, String signerId, SignerOptions changes) {
        if (changes.json().isEmpty()) {
            throw new IllegalArgumentException("An update changes something.");
        }
        return one(write, "signers.update", "PATCH", documentId, signerId)
                .repeatable()
                .hiding(changes.secrets())
                .body(Api.body(changes.json()))
                .objectIfAny(members -> Signer.read(members, signerId));
    }

    /**
     * Removes a signer. Repeated after a broken connection; if the first try had removed the signer, the next is answered 404.
     *
     * @param documentId of which document
     * @param signerId who
     * @return the call
     */
    public ApiCall<Void> remove(String documentId, String signerId) {
        return one(write, "signers.remove", "DELETE", documentId, signerId)
                .repeatable()
                .acknowledgement();
    }

    private static CallBuilder one(Api api, String operation, String method, String documentId, String signerId) {
        return api.call(
                operation,
                method,
                "signature",
                "documents",
                Documents.checked(documentId),
                "signers",
                checked(signerId));
    }

    static String checked(String id) {
        return PathId.of("signer", id);
    }
}
