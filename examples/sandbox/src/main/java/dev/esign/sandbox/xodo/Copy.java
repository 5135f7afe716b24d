package dev.esign.sandbox.xodo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which PDF of a document: the one that came in or a signed one; {@code part} is a file's number, {@code AT} or empty. */
record Copy(boolean signed, String part, boolean withAuditTrail) {
    static final Copy RAW = new Copy(false, "", false);
    private static final String AUDIT_TRAIL = "AT";

    /** Throws if there is no such PDF. */
    void check(Document document) {
        if (signed && !document.isCompleted()) {
            throw Problem.state("The document is not completed.");
        }
        if (!part.isEmpty() && !part.equals(AUDIT_TRAIL) && file(document) == null) {
            throw Problem.invalid("document_id must be AT, or the number of a file, from 1.");
        }
    }

    byte[] of(Tx tx, Document document) {
        check(document);
        if (!signed) {
            return FinalDocument.raw(tx, document);
        }
        if (part.equals(AUDIT_TRAIL)) {
            return FinalDocument.auditTrail(tx, document);
        }
        Integer file = file(document);
        if (file != null) {
            return FinalDocument.ofFile(tx, document, file);
        }
        return withAuditTrail
                ? FinalDocument.withAuditTrail(tx, document)
                : tx.files.get(Objects.requireNonNull(document.sealedSha));
    }

    private @Nullable Integer file(Document document) {
        for (int file = 0; file < document.files.size(); file++) {
            if (part.equals(Integer.toString(file + 1))) {
                return file;
            }
        }
        return null;
    }
}
