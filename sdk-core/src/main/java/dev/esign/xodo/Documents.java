package dev.esign.xodo;

import dev.esign.ApiCall;
import dev.esign.Await;
import dev.esign.Download;
import dev.esign.Paged;
import dev.esign.SecretUrl;
import dev.esign.internal.check.EmailAddress;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.CallBuilder;
import dev.esign.internal.http.PathId;
import dev.esign.internal.http.Transport;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.MissingMemberException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents and templates: made, followed, called off, downloaded. Thread-safe. A document hash that is blank or has a slash or
 * {@code ..} in it is an {@link IllegalArgumentException}, before anything is sent. Source: Xodo wire sheet §2.
 *
 * <p>Xodo honours no idempotency key. So what makes or sends something is never repeated once a byte of it was sent; if no answer
 * came, {@link dev.esign.CallException#outcomeUnknown()} is true, and {@link #findByClientReference} helps to find out. What reads
 * is repeated as everywhere, and so are {@link #cancel}, {@link #trash} and {@link #delete}, which cannot be done twice: but if
 * the answer to the first was lost, Xodo may refuse the second, and that error's outcome is unknown too. {@link #get} tells.
 */
public final class Documents {
    private static final Duration COMPLETED_WAIT = Duration.ofMinutes(10);
    private static final String LOOK =
            "documents().findByClientReference(…) looks for it by the reference that the request carried.";

    private final Transport transport;

    Documents(Transport transport) {
        this.transport = transport;
    }

    /**
     * Makes a document and sends it, unless it is to be a draft. Bytes are streamed, of however many files.
     *
     * @param request what to sign and who
     * @return the call
     */
    public ApiCall<XodoDocument> create(CreateDocument request) {
        CallBuilder call = transport.call("documents.create", "POST", "document");
        if (request.carriesBytes()) {
            call.carriesDocument();
        }
        return call.ifUnknown(LOOK)
                .hiding(request.secrets())
                .body(request.body())
                .object(members -> XodoDocument.read(members, null));
    }

    /**
     * Makes a document from a template and sends it.
     *
     * @param request which template, and who plays its parts
     * @return the call
     */
    public ApiCall<XodoDocument> useTemplate(UseTemplate request) {
        return transport
                .call("documents.useTemplate", "POST", "document")
                .ifUnknown(LOOK)
                .hiding(request.secrets())
                .body(request.body())
                .object(members -> XodoDocument.read(members, null));
    }

    /**
     * Reads a document or template.
     *
     * @param hash which
     * @return the call
     */
    public ApiCall<XodoDocument> get(String hash) {
        return call("documents.get", "GET", hash).object(members -> XodoDocument.read(members, hash));
    }

    /**
     * Lists documents or templates. Asks for the type alone, as Xodo's own SDKs do, and takes the answer for the whole list.
     *
     * @param type which
     * @return the list, fetched when it is consumed; empty if Xodo says {@code no_result}
     */
    public Paged<XodoDocument> list(DocumentType type) {
        return DocumentLists.whole(transport, type);
    }

    /**
     * Lists documents or templates piece by piece, by {@code limit} and {@code page}. Only pages of others name these; that pages
     * count from 1 is an assumption. A page that is shorter than asked for is the last, and so is one that is longer, for then Xodo
     * did not look at the size. If it looks at the size but not at the page, and so repeats itself, the list ends with a
     * {@link dev.esign.MalformedResponseException}, for its rest cannot be had this way.
     *
     * @param type which
     * @param pageSize how many on a page, from 1; the most that Xodo allows, no page says
     * @return the list, fetched as it is consumed; empty if Xodo says {@code no_result}
     * @throws IllegalArgumentException if it is less than 1
     */
    public Paged<XodoDocument> list(DocumentType type, int pageSize) {
        if (pageSize < 1) {
            throw new IllegalArgumentException("A page holds at least one document, not " + pageSize + ".");
        }
        return DocumentLists.inPages(transport, type, pageSize);
    }

    /**
     * Looks for documents by the caller's own reference: after a create whose outcome is unknown, or at any other time. Reads the
     * lists {@code all} and {@code drafts} whole, and compares what they tell. That they tell {@code client} and {@code meta} is an
     * assumption. A document may take its time to turn up, so finding none right after a lost answer proves little.
     *
     * @param reference what {@link CreateDocument#withClientReference} or {@link CreateDocument#withMeta} set
     * @return the documents whose client reference, or one of whose meta values, it is; more than one if the caller made more
     * @throws IllegalArgumentException if it is blank
     */
    public Paged<XodoDocument> findByClientReference(String reference) {
        return DocumentLists.referringTo(transport, Checks.notBlank("client reference", reference));
    }

    /**
     * Puts somebody else in the place of a signer. The owner and both of them get an e-mail. Only pages of others name this call.
     *
     * @param hash of which document
     * @param signerId whose place
     * @param newEmail where the invitation goes
     * @param newName what the new signer is called
     * @return the call
     * @throws IllegalArgumentException if the address is none, or the name is blank
     */
    public ApiCall<Void> reassign(String hash, int signerId, String newEmail, String newName) {
        return reassigned(hash, signerId, newEmail, newName, null);
    }

    /**
     * Puts somebody else in the place of a signer, and says why. The owner and both of them get an e-mail. Only pages of others name
     * this call.
     *
     * @param hash of which document
     * @param signerId whose place
     * @param newEmail where the invitation goes
     * @param newName what the new signer is called
     * @param reason why
     * @return the call
     * @throws IllegalArgumentException if the address is none, or the name is blank
     */
    public ApiCall<Void> reassign(String hash, int signerId, String newEmail, String newName, String reason) {
        return reassigned(hash, signerId, newEmail, newName, reason);
    }

    private ApiCall<Void> reassigned(
            String hash, int signerId, String newEmail, String newName, @Nullable String reason) {
        String document = checked(hash);
        String email = EmailAddress.check(newEmail);
        String name = Checks.notBlank("name of a signer", newName);
        return transport
                .call("documents.reassign", "POST", "reassign")
                .body(Bodies.json(json -> {
                    json.writeStringField("document_hash", document);
                    json.writeNumberField("signer_id", signerId);
                    json.writeStringField("new_signer_name", name);
                    json.writeStringField("new_signer_email", email);
                    Json.writeMember(json, "reason", reason);
                }))
                .acknowledgement();
    }

    /**
     * Reads the audit trail. Only pages of others name this call.
     *
     * @param hash of which document
     * @return the call; its entries in Xodo's order
     */
    public ApiCall<List<AuditEntry>> auditLog(String hash) {
        return transport
                .call("documents.auditLog", "GET", "document", checked(hash), "audit_log")
                .json(answer -> BareArray.read(answer, AuditEntry::read));
    }

    /**
     * Reminds one signer.
     *
     * @param hash of which document
     * @param signerId whom
     * @return the call
     */
    public ApiCall<Void> sendReminder(String hash, int signerId) {
        String document = checked(hash);
        return transport
                .call("documents.sendReminder", "POST", "send_reminder")
                .body(Bodies.json(json -> {
                    json.writeStringField("document_hash", document);
                    json.writeNumberField("signer_id", signerId);
                }))
                .acknowledgement();
    }

    /**
     * Deletes a draft or a cancelled document; Xodo refuses any other.
     *
     * @param hash which
     * @return the call
     */
    public ApiCall<Void> delete(String hash) {
        return call("documents.delete", "DELETE", hash).repeatable().acknowledgement();
    }

    /**
     * Calls a document off. What this does to a completed one, no page says.
     *
     * @param hash which
     * @return the call
     */
    public ApiCall<Void> cancel(String hash) {
        return call("documents.cancel", "DELETE", hash)
                .query("cancel", "1")
                .repeatable()
                .acknowledgement();
    }

    /**
     * Puts a document into the trash. Only pages of others name this call.
     *
     * @param hash which
     * @return the call
     */
    public ApiCall<Void> trash(String hash) {
        return call("documents.trash", "DELETE", hash)
                .query("trash", "1")
                .repeatable()
                .acknowledgement();
    }

    /**
     * Downloads the original. A refusal that Xodo sends in its place is an {@link dev.esign.ApiException}, not a file.
     *
     * @param hash of which document
     * @return the download
     */
    public Download downloadOriginal(String hash) {
        String document = checked(hash);
        return transport.download("documents.downloadOriginal", () -> original(document));
    }

    /**
     * Downloads the signed document, which there is once it is completed. A refusal that Xodo sends in its place is an
     * {@link dev.esign.ApiException}, not a file.
     *
     * @param hash of which document
     * @return the download
     */
    public Download downloadFinal(String hash) {
        return downloadFinal(hash, FinalPdf.SIGNED);
    }

    /**
     * Downloads a part of the signed document, which there is once it is completed. A refusal that Xodo sends in its place is an
     * {@link dev.esign.ApiException}, not a file.
     *
     * @param hash of which document
     * @param part which
     * @return the download
     */
    public Download downloadFinal(String hash, FinalPdf part) {
        String document = checked(hash);
        return transport.download("documents.downloadFinal", () -> finalPdf(document, part));
    }

    /**
     * Asks for a link to the original. How long it lives, and whether it needs more than itself, no page says.
     *
     * @param hash of which document
     * @return the call
     */
    public ApiCall<SecretUrl> originalUrl(String hash) {
        return url(original(checked(hash)));
    }

    /**
     * Asks for a link to a part of the signed document. How long it lives, and whether it needs more than itself, no page says.
     *
     * @param hash of which document
     * @param part which
     * @return the call
     */
    public ApiCall<SecretUrl> finalUrl(String hash, FinalPdf part) {
        return url(finalPdf(checked(hash), part));
    }

    /**
     * Waits until the document is completed.
     *
     * @param hash which
     * @return the wait, of ten minutes by default. Ends with {@link dev.esign.AwaitException} as soon as the document is called
     *     off, expired, thrown away or a template, or a signer has refused
     */
    public Await<XodoDocument> awaitCompleted(String hash) {
        return transport.await(
                "documents.awaitCompleted",
                get(hash),
                document -> document.flags().completed(),
                Documents::whyNotCompleted,
                COMPLETED_WAIT);
    }

    private static @Nullable String whyNotCompleted(XodoDocument document) {
        DocumentStatus status = document.status();
        return status.isTerminal() ? "the document is " + status + " and will not be completed." : null;
    }

    private CallBuilder original(String hash) {
        return transport
                .call("documents.downloadOriginal", "GET", "download_raw_document")
                .query("document_hash", hash);
    }

    private CallBuilder finalPdf(String hash, FinalPdf part) {
        return transport
                .call("documents.downloadFinal", "GET", "download_final_document")
                .query("document_hash", hash)
                .query("audit_trail", part.auditTrail())
                .query("document_id", part.documentId());
    }

    private static ApiCall<SecretUrl> url(CallBuilder call) {
        return call.query("url_only", "1").object(members -> {
            SecretUrl url = members.word(SecretUrl::new, "url");
            if (url == null) {
                throw new MissingMemberException("the answer has no url");
            }
            return url;
        });
    }

    private CallBuilder call(String operation, String method, String hash) {
        return transport.call(operation, method, "document").query("document_hash", checked(hash));
    }

    private static String checked(String hash) {
        return PathId.of("document", hash);
    }
}
