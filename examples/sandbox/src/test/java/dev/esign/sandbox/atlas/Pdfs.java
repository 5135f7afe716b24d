package dev.esign.sandbox.atlas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents of the tests' own making. */
public final class Pdfs {
    private Pdfs() {}

    /**
     * Two signature lines, each with a date.
     *
     * @return a PDF of one page of A4
     */
    public static byte[] agreement() {
        return agreement("Services Agreement");
    }

    static byte[] agreement(String title) {
        return page(
                title,
                "",
                "Customer signature: ____________________   Date: __________",
                "",
                "Supplier signature: ____________________   Date: __________");
    }

    /** Nothing that anybody would sign. */
    static byte[] plain() {
        return page("Notes", "", "It rained all day.");
    }

    static byte[] page(String... lines) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.setLeading(28);
                text.beginText();
                text.newLineAtOffset(72, 720);
                for (String line : lines) {
                    text.showText(line);
                    text.newLine();
                }
                text.endText();
            }
            // Else PDFBox makes the file's id of the time of day, and no two are the same.
            document.setDocumentId(1L);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
