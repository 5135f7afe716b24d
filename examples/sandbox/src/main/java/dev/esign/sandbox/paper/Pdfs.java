package dev.esign.sandbox.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens PDFs, and says in plain words why one does not open. */
final class Pdfs {
    private static final byte[] MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int MARK_WITHIN = 1024;

    private Pdfs() {}

    /** Whether the mark stands near the start: readers accept a little junk before it. */
    static boolean looksLikePdf(byte[] bytes) {
        int last = Math.min(bytes.length - MARK.length, MARK_WITHIN);
        for (int start = 0; start <= last; start++) {
            if (Arrays.equals(bytes, start, start + MARK.length, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }

    static PDDocument open(byte[] pdf) {
        if (!looksLikePdf(pdf)) {
            throw new UnreadableDocumentException("This file is not a PDF.");
        }
        PDDocument document = load(pdf);
        try {
            check(document);
            return document;
        } catch (RuntimeException e) {
            close(document);
            throw e;
        }
    }

    static UnreadableDocumentException damaged(Exception cause) {
        return new UnreadableDocumentException("This PDF is damaged and cannot be read.", cause);
    }

    private static PDDocument load(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException("This PDF is protected by a password.", e);
        } catch (IOException | RuntimeException e) {
            // A parser that meets hostile bytes may throw anything.
            throw damaged(e);
        }
    }

    private static void check(PDDocument document) {
        if (document.isEncrypted()) {
            throw new UnreadableDocumentException("This PDF is encrypted. Send one without protection.");
        }
        int pages = 0;
        try {
            for (PDPage page : document.getPages()) {
                page.getCropBox();
                pages++;
            }
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        if (pages == 0) {
            throw new UnreadableDocumentException("This PDF has no pages.");
        }
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException e) {
            throw damaged(e);
        }
    }
}
