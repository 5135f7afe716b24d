package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads an attachment (Signicat wire sheet §3.2). */
final class AttachmentReader {
    private static final Set<String> TYPES = Set.of("show_accept", "read_accept", "sign");

    private AttachmentReader() {}

    /** The PDF: the file that came, or what it was converted to. */
    static byte[] pdf(ObjectNode body) {
        Invalid invalid = new Invalid();
        byte[] file = ContentReader.bytes(body, "", "data", invalid);
        String fileName = invalid.required(body, "", "fileName");
        boolean convert = invalid.flag(body, "", "convertToPdf");
        invalid.check();
        byte[] pdf = ContentReader.pdf(file, fileName, convert, "fileName");
        if (pdf == null) {
            throw Problem.invalid("fileName", "must be a .pdf unless it is converted");
        }
        return pdf;
    }

    static Attachment read(ObjectNode body, String id, String sha, Document document) {
        Invalid invalid = new Invalid();
        String fileName = invalid.required(body, "", "fileName");
        String title = invalid.optional(body, "", "title");
        List<String> signers = invalid.texts(body, "", "signers");
        if (!document.signers.stream().map(s -> s.id).toList().containsAll(signers)) {
            invalid.add("signers", "must be ids of the document's signers");
        }
        Attachment attachment = new Attachment(
                id,
                fileName,
                Objects.requireNonNullElse(title, fileName),
                invalid.optional(body, "", "description"),
                signers,
                invalid.oneOf(body, "", "type", TYPES, "show_accept"),
                invalid.flag(body, "", "convertToPdf"),
                sha,
                null);
        invalid.check();
        return attachment;
    }
}
