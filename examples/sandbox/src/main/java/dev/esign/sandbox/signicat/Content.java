package dev.esign.sandbox.signicat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be signed.
 *
 * @param fileName as the caller sent it
 * @param originalSha the bytes as they came
 * @param pdfSha the same as a PDF; null for a text or an XML, which can be signed but gets no PAdES
 * @param packages what it is packaged as beside {@code standard_packaging}
 */
record Content(
        String fileName, String originalSha, @Nullable String pdfSha, List<String> packages) {
    boolean hasPades() {
        return packages.stream().anyMatch(format -> format.endsWith("pades"));
    }

    /** What signers read. */
    String readSha() {
        return pdfSha == null ? originalSha : pdfSha;
    }

    String readName() {
        return pdfSha == null || pdfSha.equals(originalSha) ? fileName : fileName + ".pdf";
    }
}
