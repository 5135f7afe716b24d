package dev.esign.sandbox.signicat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PDF beside the document (Signicat wire sheet §3.2).
 *
 * @param signers whom it concerns; empty for everybody
 * @param type {@code show_accept}, {@code read_accept} or {@code sign}
 * @param originalSha what was uploaded
 * @param sealedSha its PAdES, if it was to be signed and is packaged
 */
record Attachment(
        String id,
        String fileName,
        String title,
        @Nullable String description,
        List<String> signers,
        String type,
        boolean convertToPdf,
        String originalSha,
        @Nullable String sealedSha) {

    boolean concerns(Signer signer) {
        return signers.isEmpty() || signers.contains(signer.id);
    }

    /** What its bytes are called: a file that was converted is a PDF. */
    String pdfName() {
        return FileTypes.of(fileName).equals(FileTypes.PDF) ? fileName : fileName + ".pdf";
    }

    boolean wantsSignature() {
        return type.equals("sign");
    }

    Attachment sealed(String sha) {
        return new Attachment(id, fileName, title, description, signers, type, convertToPdf, originalSha, sha);
    }
}
