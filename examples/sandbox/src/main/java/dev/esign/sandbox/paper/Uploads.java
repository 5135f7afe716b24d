package dev.esign.sandbox.paper;

import java.io.IOException;
import java.util.Arrays;

/** Knows an upload by its first bytes, and makes a PDF of it. */
final class Uploads {
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] OLE_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Uploads() {}

    static byte[] toPdf(byte[] upload) {
        if (Pdfs.looksLikePdf(upload)) {
            return checked(upload);
        }
        if (startsWith(upload, ZIP_MARK)) {
            return DocxConverter.toPdf(upload);
        }
        if (startsWith(upload, OLE_MARK)) {
            throw new UnreadableDocumentException(
                    "This is a Word document that is protected by a password, or one from before 2007. Send a DOCX.");
        }
        throw new UnreadableDocumentException("This file is neither a PDF nor a DOCX.");
    }

    private static byte[] checked(byte[] pdf) {
        try {
            Pdfs.open(pdf).close();
            return pdf.clone();
        } catch (IOException e) {
            throw Pdfs.damaged(e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
