package dev.esign.internal.document;

import dev.esign.Document;
import dev.esign.internal.io.BoundedStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Tells PDF and DOCX by their first bytes, whatever the file's name says. */
public final class DocumentSniffer {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int ZIP_LOOK_AHEAD = 1 << 20;

    private DocumentSniffer() {}

    /**
     * Looks at the first bytes.
     *
     * @param name for the message
     * @param source the bytes
     * @return what they are
     * @throws IOException if they cannot be read
     * @throws IllegalArgumentException if they are neither PDF nor DOCX, or there are none
     */
    public static Document.Type typeOf(String name, Document.Source source) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open())) {
            in.mark(PDF.length);
            byte[] head = in.readNBytes(PDF.length);
            in.reset();
            if (head.length == 0) {
                throw new IllegalArgumentException(name + " is empty.");
            }
            if (Arrays.equals(head, PDF)) {
                return Document.Type.PDF;
            }
            if (head.length > ZIP.length && Arrays.equals(head, 0, ZIP.length, ZIP, 0, ZIP.length) && isWord(in)) {
                return Document.Type.DOCX;
            }
        }
        throw new IllegalArgumentException(
                name + " is neither a PDF nor a DOCX by its content. Convert it before you send it.");
    }

    /** Every Office file is a ZIP; only a Word file has parts in {@code word/}, and they come early. */
    private static boolean isWord(InputStream in) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BoundedStream(in, ZIP_LOOK_AHEAD, EOFException::new))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/")) {
                    return true;
                }
            }
            return false;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return false;
        }
    }
}
