package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.Ink.Face;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** Draws what the signers wrote into the boxes of their fields. */
final class FieldPainter {
    private static final Set<String> TICKED = Set.of("true", "yes", "on", "x", "1");
    private static final float LARGEST_HAND = 26;
    private static final float LARGEST_TEXT = 11;

    private final SealingRequest request;

    FieldPainter(SealingRequest request) {
        this.request = request;
    }

    void paint(Pen pen, FieldValue field) throws IOException {
        Rectangle2D box = pen.page().box(field);
        switch (field.type()) {
            case "signature" -> signature(pen, box, orName(field), field.signerName(), signedAt(field.signerName()));
            case "initials" -> fill(pen, Face.HAND, box, LARGEST_HAND, field.value());
            case "checkbox" -> checkbox(pen, box, TICKED.contains(field.value().toLowerCase(Locale.ROOT)));
            default -> fill(pen, Face.PLAIN, box, LARGEST_TEXT, field.value());
        }
    }

    static void signature(Pen pen, Rectangle2D box, String written, String name, Instant at) throws IOException {
        double captionSize = Math.min(6, box.getHeight() * 0.15);
        double captionHeight = 2.4 * captionSize;
        Rectangle2D upper = new Rectangle2D.Double(
                box.getX(), box.getY(), box.getWidth(), Math.max(1, box.getHeight() - captionHeight));
        fill(pen, Face.HAND, upper, LARGEST_HAND, written);
        caption(pen, box, captionSize, box.getMaxY() - 1.35 * captionSize, "Signed electronically by " + name);
        caption(pen, box, captionSize, box.getMaxY() - 0.25 * captionSize, Times.toTheSecond(at));
    }

    private static void caption(Pen pen, Rectangle2D box, double size, double y, String text) throws IOException {
        float fitting = pen.ink().fit(Face.PLAIN, (float) size, text, box.getWidth());
        pen.write(Face.PLAIN, fitting, Pen.GREY, box.getX(), y, text);
    }

    private static void fill(Pen pen, Face face, Rectangle2D box, float largest, String text) throws IOException {
        float size = (float) Math.min(largest, box.getHeight() * 0.8);
        float fitting = pen.ink().fit(face, size, text, box.getWidth() - 4);
        double y = box.getMaxY() - Math.max(0.22 * fitting, (box.getHeight() - fitting) / 4);
        pen.write(face, fitting, face == Face.HAND ? Pen.BLUE : Pen.BLACK, box.getX() + 2, y, text);
    }

    private static void checkbox(Pen pen, Rectangle2D box, boolean ticked) throws IOException {
        double side = Math.min(box.getWidth(), box.getHeight());
        Rectangle2D square = new Rectangle2D.Double(box.getX(), box.getY() + (box.getHeight() - side) / 2, side, side);
        pen.frame(Pen.BLACK, square, 0.8f);
        if (ticked) {
            double x = square.getX();
            double y = square.getY();
            float thickness = (float) Math.max(1, side / 8);
            pen.line(Pen.BLUE, x + 0.2 * side, y + 0.5 * side, x + 0.42 * side, y + 0.75 * side, thickness);
            pen.line(Pen.BLUE, x + 0.42 * side, y + 0.75 * side, x + 0.82 * side, y + 0.22 * side, thickness);
        }
    }

    private static String orName(FieldValue field) {
        return field.value().isBlank() ? field.signerName() : field.value();
    }

    private Instant signedAt(String signerName) {
        return request.signers().stream()
                .filter(signer -> signer.name().equals(signerName))
                .map(SignerMark::signedAt)
                .findFirst()
                .orElse(request.sealedAt());
    }
}
