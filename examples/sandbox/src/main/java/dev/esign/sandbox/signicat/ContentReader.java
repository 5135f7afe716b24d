package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.UnreadableDocumentException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads files out of JSON, and makes PDFs of those that are to be converted (Signicat wire sheet §3.1, §3.2). */
final class ContentReader {
    /** Signicat's own limit is not public. */
    static final int MAX_BYTES = 64 << 20;

    private static final Set<String> KNOWN = Set.of("pdf", "xml", "txt", "doc", "docx", "rtf", "ott", "odt");
    private static final Set<String> SIGNED_AS_THEY_ARE = Set.of("xml", "txt");

    private ContentReader() {}

    /** The empty array if it is missing or wrong. */
    static byte[] bytes(JsonNode parent, String path, String name, Invalid invalid) {
        String text = invalid.required(parent, path, name);
        if (text.isEmpty()) {
            return new byte[0];
        }
        try {
            byte[] bytes = parent.path(name).binaryValue();
            if (bytes.length == 0 || bytes.length > MAX_BYTES) {
                invalid.add(path + name, "must have 1 byte to 64 MB");
            }
            return bytes;
        } catch (IOException e) {
            invalid.add(path + name, "must be base64");
            return new byte[0];
        }
    }

    /** What of the file can be sealed: the file itself, what it was converted to, or null if it is signed as it is. */
    static byte @Nullable [] pdf(byte[] file, String fileName, boolean convert, String field) {
        String extension = extension(fileName);
        if (!KNOWN.contains(extension)) {
            throw Problem.invalid(field, "must be a .pdf, .xml, .txt, .doc, .docx, .rtf, .ott or .odt");
        }
        if (SIGNED_AS_THEY_ARE.contains(extension) && !convert) {
            return null;
        }
        if (!extension.equals("pdf") && !convert) {
            throw Problem.invalid(field, "must be a .pdf, .xml or .txt unless it is converted to PDF");
        }
        if (convert && !Set.of("pdf", "docx").contains(extension)) {
            throw Problem.invalid(field, "cannot be converted here: the sandbox converts .docx only");
        }
        try {
            byte[] pdf = Paper.toPdf(file);
            if (!convert && !Arrays.equals(pdf, file)) {
                throw Problem.invalid(field, "must be a PDF as its name says");
            }
            return pdf;
        } catch (UnreadableDocumentException e) {
            throw Problem.invalid(field, "cannot be read: " + e.getMessage());
        }
    }

    /** {@code pades} for whoever asks for nothing, if there can be one. */
    static List<String> packages(JsonNode data, boolean isPdf, Invalid invalid) {
        String path = "dataToSign.packaging.";
        List<String> asked = invalid.texts(data.path("packaging"), path, "signaturePackageFormats").stream()
                .map(format -> format.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (!Set.of("xades", "pades", "no_bankid_pades").containsAll(asked)) {
            invalid.add(path + "signaturePackageFormats", "must be xades, pades or no_bankid_pades");
        }
        if (!isPdf && asked.stream().anyMatch(format -> format.endsWith("pades"))) {
            invalid.add(path + "signaturePackageFormats", "cannot have a PAdES of what is no PDF");
        }
        return asked.isEmpty() && isPdf ? List.of(FileFormat.PADES.wire()) : asked;
    }

    private static String extension(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
