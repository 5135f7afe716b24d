package dev.esign.sandbox.atlas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A document as it came in: a PDF or a DOCX by its bytes, whatever its name says. */
final class Upload {
    /** 64 MB; Atlas's own limit is not public. */
    static final long MAX_BYTES = 64L << 20;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final String fileName;
    private final byte[] bytes;

    Upload(String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw Problem.tooLarge(MAX_BYTES);
        }
        if (!startsWith(bytes, PDF) && !isDocx(bytes)) {
            throw Problem.badRequest(
                    bytes.length == 0 ? "The document is empty." : "The document is neither a PDF nor a DOCX.");
        }
        this.fileName = fileName;
        this.bytes = bytes;
    }

    String fileName() {
        return fileName;
    }

    byte[] bytes() {
        return bytes;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static boolean isDocx(byte[] bytes) {
        if (!startsWith(bytes, ZIP)) {
            return false;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
