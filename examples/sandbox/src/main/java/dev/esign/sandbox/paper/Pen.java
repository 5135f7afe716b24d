package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.Ink.Face;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;

/** Writes over one page as it is shown: in points from the top left, whatever the page's crop box and rotation. */
final class Pen implements Closeable {
    static final Color BLACK = new Color(0x20, 0x20, 0x20);
    static final Color GREY = new Color(0x70, 0x70, 0x70);
    static final Color BLUE = new Color(0x1A, 0x2F, 0x8F);

    private static final float SLANT = 0.18f;
    private static final float RISE = 0.04f;

    private final Ink ink;
    private final PDPageContentStream content;
    private final ShownPage page;

    Pen(PDDocument document, PDPage page, Ink ink) throws IOException {
        this.ink = ink;
        this.page = ShownPage.of(page);
        this.content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
        content.transform(new Matrix(this.page.toOwn()));
    }

    ShownPage page() {
        return page;
    }

    Ink ink() {
        return ink;
    }

    /** Writes on the line at {@code y}. */
    void write(Face face, float size, Color color, double x, double y, String text) throws IOException {
        Ink.Writing writing = ink.writing(face, text);
        boolean hand = face == Face.HAND;
        content.setNonStrokingColor(color);
        if (!writing.complete()) {
            content.beginMarkedContent(COSName.getPDFName("Span"), ink.actualText(text));
        }
        content.beginText();
        // The page is turned over, so that y grows downwards: letters are turned back.
        content.setTextMatrix(new Matrix(1, hand ? -RISE : 0, hand ? SLANT : 0, -1, (float) x, (float) y));
        for (Ink.Run run : writing.runs()) {
            content.setFont(run.font(), size);
            content.showText(run.text());
        }
        content.endText();
        if (!writing.complete()) {
            content.endMarkedContent();
        }
    }

    void line(Color color, double x1, double y1, double x2, double y2, float thickness) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(thickness);
        content.moveTo((float) x1, (float) y1);
        content.lineTo((float) x2, (float) y2);
        content.stroke();
    }

    void frame(Color color, Rectangle2D box, float thickness) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(thickness);
        content.addRect((float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight());
        content.stroke();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
