package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.Ink.Face;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Adds pages to the end of a document and sets text down them. */
final class Sheet implements Closeable {
    private static final double MARGIN = 56;
    private static final double SIGNATURE_HEIGHT = 54;
    private static final double SIGNATURE_WIDTH = 240;

    private final PDDocument document;
    private final Ink ink;
    private Pen pen;
    private double y = MARGIN;

    Sheet(PDDocument document, Ink ink) throws IOException {
        this.document = document;
        this.ink = ink;
        this.pen = newPage();
    }

    void title(String text) throws IOException {
        paragraph(Face.BOLD, 18, Pen.BLACK, text);
        gap(6);
    }

    void heading(String text) throws IOException {
        gap(12);
        paragraph(Face.BOLD, 11, Pen.BLACK, text);
        gap(2);
    }

    void text(String text) throws IOException {
        paragraph(Face.PLAIN, 9, Pen.BLACK, text);
    }

    void note(String text) throws IOException {
        paragraph(Face.PLAIN, 7, Pen.GREY, text);
    }

    void signature(SignerMark signer) throws IOException {
        room(SIGNATURE_HEIGHT);
        Rectangle2D box = new Rectangle2D.Double(MARGIN, y, SIGNATURE_WIDTH, SIGNATURE_HEIGHT);
        FieldPainter.signature(pen, box, signer.name(), signer.name(), signer.signedAt());
        y += SIGNATURE_HEIGHT;
    }

    void gap(double height) {
        y += height;
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }

    private void paragraph(Face face, float size, Color color, String text) throws IOException {
        for (String line : wrap(face, size, text)) {
            room(size * 1.4);
            y += size * 1.4;
            pen.write(face, size, color, MARGIN, y, line);
        }
    }

    private List<String> wrap(Face face, float size, String text) throws IOException {
        double room = pen.page().width() - 2 * MARGIN;
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (ink.width(face, size, longer) <= room) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = word;
                while (ink.width(face, size, line) > room) {
                    int cut = cut(face, size, line, room);
                    lines.add(line.substring(0, cut));
                    line = line.substring(cut);
                }
            }
        }
        lines.add(line);
        return lines;
    }

    /** How much of an endless word goes on one line. */
    private int cut(Face face, float size, String word, double room) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (ink.width(face, size, word.substring(0, word.offsetByCodePoints(end, 1))) <= room) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private void room(double height) throws IOException {
        if (y + height > pen.page().height() - MARGIN) {
            pen.close();
            pen = newPage();
            y = MARGIN;
        }
    }

    private Pen newPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new Pen(document, page, ink);
    }
}
