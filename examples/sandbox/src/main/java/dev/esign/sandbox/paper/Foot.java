package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.Ink.Face;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The line at the foot of each page that ties it to its envelope. */
final class Foot {
    private static final float SIZE = 6.5f;
    private static final double MARGIN = 24;
    private static final double ABOVE_THE_EDGE = 12;

    private Foot() {}

    static void write(PDDocument document, Ink ink, String envelopeId) throws IOException {
        int pages = document.getNumberOfPages();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            String text = "Envelope " + envelopeId + "  \u00B7  page " + number + " of " + pages
                    + "  \u00B7  esign sandbox, not a real signature";
            try (Pen pen = new Pen(document, page, ink)) {
                float size = ink.fit(Face.PLAIN, SIZE, text, pen.page().width() - 2 * MARGIN);
                pen.write(Face.PLAIN, size, Pen.GREY, MARGIN, pen.page().height() - ABOVE_THE_EDGE, text);
            }
        }
    }
}
