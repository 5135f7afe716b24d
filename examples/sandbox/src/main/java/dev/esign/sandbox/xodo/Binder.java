package dev.esign.sandbox.xodo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Binds several PDFs into one. */
final class Binder {
    private Binder() {}

    static byte[] bind(List<byte[]> pdfs) {
        return pdfs.size() == 1 ? pdfs.get(0) : append(pdfs.get(0), pdfs.subList(1, pdfs.size()));
    }

    static byte[] withBlankPages(byte[] pdf, int count) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends a PDF whose seal would be broken by that, so it goes. */
    static byte[] withSealedAppended(byte[] pdf, byte[] sealed) {
        try (PDDocument document = Loader.loadPDF(sealed)) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM);
            for (PDPage page : document.getPages()) {
                page.setAnnotations(List.of());
            }
            return append(pdf, List.of(bytes(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] append(byte[] first, List<byte[]> others) {
        try (PDDocument whole = Loader.loadPDF(first)) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (byte[] other : others) {
                try (PDDocument next = Loader.loadPDF(other)) {
                    merger.appendDocument(whole, next);
                }
            }
            return bytes(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
