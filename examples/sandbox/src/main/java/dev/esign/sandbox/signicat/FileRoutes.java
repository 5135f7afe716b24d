package dev.esign.sandbox.signicat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /signature/documents/{id}/files}: what is there to download (Signicat wire sheet §3.2). */
final class FileRoutes {
    private static final String FILES = "/signature/documents/{id}/files";
    private static final String SIGNER = "/signers/{signerId}";
    private static final String ATTACHMENT = FILES + "/attachments/{attachmentId}";
    private static final Set<FileFormat> OF_A_DOCUMENT = Set.of(
            FileFormat.UNSIGNED, FileFormat.NATIVE, FileFormat.STANDARD_PACKAGING, FileFormat.PADES, FileFormat.XADES);
    private static final Set<FileFormat> OF_A_SIGNER = Set.of(FileFormat.NATIVE, FileFormat.PACKAGED);

    private final Database database;
    private final Access access;

    FileRoutes(Database database, Access access) {
        this.database = database;
        this.access = access;
    }

    void register(RoutesConfig routes) {
        routes.get(FILES, access.with(Scopes.FILE, request -> give(request, false, false)));
        routes.get(FILES + SIGNER, access.with(Scopes.FILE, request -> give(request, false, true)));
        routes.get(ATTACHMENT, access.with(Scopes.FILE, request -> give(request, true, false)));
        routes.get(ATTACHMENT + SIGNER, access.with(Scopes.FILE, request -> give(request, true, true)));
    }

    private void give(Context request, boolean ofAttachment, boolean ofSigner) {
        FileFormat format = FileFormat.of(request.queryParam("fileFormat"))
                .filter((ofSigner ? OF_A_SIGNER : OF_A_DOCUMENT)::contains)
                .orElseThrow(() -> Problem.invalid("fileFormat", "must be a format that this file has"));
        EvidenceFile file = database.read(tx -> {
            Document document = tx.documents.get(request.pathParam("id"));
            Paperwork paperwork = ofAttachment
                    ? Paperwork.of(document.attachment(request.pathParam("attachmentId")))
                    : Paperwork.of(document);
            List<Signer> signers =
                    ofSigner ? List.of(document.signer(request.pathParam("signerId"))) : document.signers;
            return file(tx, document, paperwork, signers, format);
        });
        if (file == null) {
            throw Problem.notFound("file yet");
        }
        request.header("Content-Disposition", "attachment")
                .contentType(file.type())
                .result(file.bytes());
    }

    /** Null if there is none, or none yet. */
    private static @Nullable EvidenceFile file(
            Tx tx, Document document, Paperwork paperwork, List<Signer> signers, FileFormat format) {
        byte[] original = tx.files.get(paperwork.originalSha());
        boolean signed = signers.stream().anyMatch(Signer::hasSigned);
        return switch (format) {
            case UNSIGNED -> new EvidenceFile(FileTypes.of(paperwork.fileName()), original);
            case PADES ->
                paperwork.sealedSha() == null
                        ? null
                        : new EvidenceFile(FileTypes.PDF, tx.files.get(paperwork.sealedSha()));
            case NATIVE -> signed ? EvidenceFile.record(paperwork, document, signers) : null;
            case XADES ->
                document.packaged && document.content.packages().contains("xades")
                        ? EvidenceFile.record(paperwork, document, signers)
                        : null;
            case STANDARD_PACKAGING ->
                document.packaged ? EvidenceFile.zip(paperwork, document, signers, original) : null;
            case PACKAGED -> signed ? EvidenceFile.zip(paperwork, document, signers, original) : null;
        };
    }

    /** What was to be signed: the document, or an attachment. */
    record Paperwork(
            String fileName, String originalSha, @Nullable String sealedSha) {
        static Paperwork of(Document document) {
            Content content = document.content;
            return new Paperwork(content.fileName(), content.originalSha(), document.sealedSha);
        }

        static Paperwork of(Attachment attachment) {
            return new Paperwork(attachment.pdfName(), attachment.originalSha(), attachment.sealedSha());
        }
    }
}
