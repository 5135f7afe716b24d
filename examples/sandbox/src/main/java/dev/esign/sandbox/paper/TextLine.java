package dev.esign.sandbox.paper;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a page, as it is shown. A tab stands for a gap so wide that what follows is another column.
 *
 * @param text the line
 * @param lefts where each character begins, in points from the left
 * @param rights where each character ends
 * @param baseline in points from the top
 * @param size of the letters
 */
record TextLine(String text, List<Double> lefts, List<Double> rights, double baseline, double size) {

    /** A stretch of a line: from a character up to another. */
    record Part(TextLine line, int start, int end) {
        String text() {
            return line.text().substring(start, end);
        }

        double left() {
            return line.lefts().get(start);
        }

        double right() {
            return line.rights().get(end - 1);
        }

        Rectangle2D box() {
            double top = line.baseline() - line.size() * 0.8;
            return new Rectangle2D.Double(left(), top, right() - left(), line.size());
        }

        /** Whether they stand one above the other, by more than a touch. */
        boolean sharesColumnWith(double otherLeft, double otherRight) {
            return Math.min(right(), otherRight) - Math.max(left(), otherLeft) > 4;
        }
    }

    /** The stretches between the wide gaps. */
    List<Part> columns() {
        List<Part> columns = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int tab = text.indexOf('\t', start);
            int end = tab < 0 ? text.length() : tab;
            if (end > start) {
                columns.add(new Part(this, start, end));
            }
            start = end + 1;
        }
        return columns;
    }
}
