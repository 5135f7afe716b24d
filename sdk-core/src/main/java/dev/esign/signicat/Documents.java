package dev.esign.signicat;

import dev.esign.ApiCall;
import dev.esign.Await;
import dev.esign.Download;
import dev.esign.Paged;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.FileKind;
import dev.esign.internal.http.PathId;
import dev.esign.internal.http.Transport;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Documents: created, followed, changed, called off, fetched. Thread-safe. An id that is blank or has a slash or
 * {@code ..} in it is an {@link IllegalArgumentException}, before anything is sent. Source: Signicat wire sheet §3.1 and
 * §3.2.
 */
public final class Documents {
    private static final Duration WAIT = Duration.ofMinutes(10);

    private final Transport transport;
    private final Api read;
    private final Api write;

    Documents(Transport transport) {
        this.transport = transport;
        this.read = new Api(transport, SignicatScope.DOCUMENT_READ);
        this.write = new Api(transport, SignicatScope.DOCUMENT_WRITE);
    }

    /**
     * Makes a document, and so invites its signers. The file is streamed. The {@code externalId} is the idempotency key: it
     * stays the same over all attempts, whenever the call is executed again, and in every error. Signicat promises one
     * document for one id, but not for how long, and not what becomes of a request that differs.
     *
     * @param request what it is made of
     * @return the call; {@link ApiCall#idempotencyKey} sets the {@code externalId} too
     */
    public ApiCall<SignatureDocument> create(CreateDocument request) {
        return write.call("documents.create", "POST", "signature", "documents")
                .carriesDocument()
                .keyedInBody(request.key())
                .hiding(request.secrets())
                .body(request.body())
                .object(members -> SignatureDocument.read(members, null));
    }

    /**
     * Reads a document.
     *
     * @param id which
     * @return the call
     */
    public ApiCall<SignatureDocument> get(String id) {
        return read.call("documents.get", "GET", "signature", "documents", checked(id))
                .object(members -> SignatureDocument.read(members, id));
    }

    /**
     * Changes a document. Repeated after a broken connection, for the same change twice is one.
     *
     * @param id which
     * @param changes what is to change
     * @return the call. Pages disagree on the answer: only the id is certain, {@link #get} tells the rest
     * @throws IllegalArgumentException if nothing changes, the title is blank, or a number is out of range
     */
    public ApiCall<SignatureDocument> update(String id, UpdateDocument changes) {
        changes.check();
        return write.call("documents.update", "PATCH", "signature", "documents", checked(id))
                .repeatable()
                .body(Api.body(changes.json()))
                .objectIfAny(members -> SignatureDocument.read(members, id));
    }

    /**
     * Reads a document as lists tell of it.
     *
     * @param id which
     * @return the call
     */
    public ApiCall<DocumentSummary> summary(String id) {
        return read.call("documents.summary", "GET", "signature", "documents", checked(id), "summary")
                .object(members -> DocumentSummary.read(members, id));
    }

    /**
     * Lists documents.
     *
     * @param query which
     * @return the list, fetched as it is consumed
     */
    public Paged<DocumentSummary> query(DocumentQuery query) {
        return Summaries.of(read, query);
    }

    /**
     * Asks where a document stands, in short.
     *
     * @param id which
     * @return the call
     */
    public ApiCall<DocumentState> status(String id) {
        return read.call("documents.status", "GET", "signature", "documents", checked(id), "status")
                .object(DocumentState::read);
    }

    /**
     * Calls off a document. Signicat seems to do so a moment later: {@link #status} tells when it is done. Repeated after a
     * broken connection, for nothing is called off twice.
     *
     * @param id which
     * @param reason told to the signers
     * @return the call. What comes after everybody has signed is not public
     * @throws IllegalArgumentException if the reason is blank: pages disagree on whether it may be left out
     */
    public ApiCall<Void> cancel(String id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("The reason is blank; it is told to the signers.");
        }
        return write.call("documents.cancel", "POST", "signature", "documents", checked(id), "cancel")
                .query("reason", reason)
                .repeatable()
                .body(Bodies.empty())
                .acknowledgement();
    }

    /**
     * Fetches the file. A PAdES must begin as a PDF does. Any other format may be anything but an error page; an unsigned
     * file too, for it may be another's text or XML.
     *
     * @param id which
     * @param format in which form; signed ones are there once {@link DocumentState#completedPackages()} names them
     * @return the download
     */
    public Download download(String id, FileFormat format) {
        return fetched("documents.download", format, checked(id), "files");
    }

    /**
     * Fetches the file of one signer.
     *
     * @param id which document
     * @param signerId whose
     * @param format such as {@link FileFormat#NATIVE} or {@link FileFormat#PACKAGED}
     * @return the download
     */
    public Download downloadOfSigner(String id, String signerId, FileFormat format) {
        return fetched(
                "documents.downloadOfSigner", format, checked(id), "files", "signers", Signers.checked(signerId));
    }

    /**
     * Fetches an attachment.
     *
     * @param id which document
     * @param attachmentId which attachment
     * @param format in which form
     * @return the download
     */
    public Download downloadAttachment(String id, String attachmentId, FileFormat format) {
        return fetched(
                "documents.downloadAttachment",
                format,
                checked(id),
                "files",
                "attachments",
                Attachments.checked(attachmentId));
    }

    /**
     * Fetches one signer's file of an attachment.
     *
     * @param id which document
     * @param attachmentId which attachment
     * @param signerId whose
     * @param format in which form
     * @return the download
     */
    public Download downloadAttachmentOfSigner(String id, String attachmentId, String signerId, FileFormat format) {
        return fetched(
                "documents.downloadAttachmentOfSigner",
                format,
                checked(id),
                "files",
                "attachments",
                Attachments.checked(attachmentId),
                "signers",
                Signers.checked(signerId));
    }

    /**
     * Waits until enough have signed. Packaging may still go on then: a PAdES is there after {@link #awaitPackaged}.
     *
     * @param id which
     * @return the wait, of ten minutes by default. Ends with {@link dev.esign.AwaitException} as soon as the document is
     *     canceled or has expired
     */
    public Await<DocumentState> awaitSigned(String id) {
        return transport.await(
                "documents.awaitSigned",
                status(id),
                state -> DocumentStatus.SIGNED.equals(state.documentStatus()),
                Documents::whyNotSigned,
                WAIT);
    }

    /**
     * Waits until the PAdES can be fetched.
     *
     * @param id which; one that was made to be packaged so
     * @return the wait, of ten minutes by default. Ends with {@link dev.esign.AwaitException} as soon as the document is
     *     canceled or has expired
     */
    public Await<DocumentState> awaitPackaged(String id) {
        return transport.await(
                "documents.awaitPackaged",
                status(id),
                state -> state.isPackaged(PackageFormat.PADES),
                Documents::whyNotSigned,
                WAIT);
    }

    private Download fetched(String operation, FileFormat format, String... below) {
        Api file = new Api(transport, SignicatScope.DOCUMENT_FILE);
        String[] segments = Stream.concat(Stream.of("signature", "documents"), Stream.of(below))
                .toArray(String[]::new);
        return transport.download(operation, () -> file.call(operation, "GET", segments)
                .query("fileFormat", format.value())
                .fetches(format.equals(FileFormat.PADES) ? FileKind.PDF : FileKind.ANY));
    }

    private static @Nullable String whyNotSigned(DocumentState state) {
        DocumentStatus status = state.documentStatus();
        boolean never = status != null && status.isTerminal() && !status.equals(DocumentStatus.SIGNED);
        return never ? "the document is " + status + " and will not be signed." : null;
    }

    static String checked(String id) {
        return PathId.of("document", id);
    }
}
