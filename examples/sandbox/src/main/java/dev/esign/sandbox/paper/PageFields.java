package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.Blank.Tag;
import dev.esign.sandbox.paper.TextLine.Part;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the fields that the words and rules of one page ask for. */
final class PageFields {
    private static final double SURE = 0.95;
    private static final double WORDED = 0.9;
    private static final double RULED = 0.85;
    private static final double ASKED_ONLY = 0.6;
    private static final double SOME_BLANK = 0.4;

    private static final double TAG_WIDTH = 150;
    private static final double CAPTION_BELOW = 20;
    private static final int LONGEST_LABEL = 48;
    private static final int SHORTEST_UNNAMED_BLANK = 5;

    private final int page;
    private final ShownPage shown;
    private final List<TextLine> lines;
    private final List<Part> columns;
    private final List<Line2D> rules;
    private final Hints hints;
    private final List<Candidate> found = new ArrayList<>();

    PageFields(int page, ShownPage shown, List<TextLine> lines, List<Line2D> rules) {
        this.page = page;
        this.shown = shown;
        this.lines = lines;
        this.columns = lines.stream().flatMap(line -> line.columns().stream()).toList();
        this.rules = rules;
        this.hints = new Hints(lines);
    }

    List<Candidate> find() {
        for (TextLine line : lines) {
            List<Blank> blanks = Blank.in(line);
            for (int i = 0; i < blanks.size(); i++) {
                int end = i + 1 < blanks.size()
                        ? blanks.get(i + 1).place().start()
                        : line.text().length();
                addBlank(
                        blanks.get(i),
                        line.text().substring(blanks.get(i).place().end(), end));
            }
        }
        rules.forEach(this::addRule);
        columns.forEach(this::addBareLabel);
        return found;
    }

    private void addBlank(Blank blank, String rest) {
        Part place = blank.place();
        Tag tag = blank.tag();
        if (tag != null && tag.type().equals("checkbox")) {
            String label = rest.isBlank() ? blank.label() : firstColumn(rest);
            found.add(new Candidate("checkbox", page, shown, square(place), SURE, null, tag.party(), label));
        } else if (tag != null) {
            String label = blank.label().isEmpty() ? place.text() : blank.label();
            double right = Math.max(place.right(), place.left() + TAG_WIDTH);
            add(tag.type(), place.left(), right, place.line().baseline(), SURE, tag.party(), label);
        } else {
            addLine(blank);
        }
    }

    private void addLine(Blank blank) {
        Part place = blank.place();
        String label = blank.label();
        if (label.isEmpty()) {
            Part beside = captionOf(place.left(), place.right(), place.line().baseline());
            label = beside == null ? "" : beside.text().strip();
        }
        String type = Wording.typeOf(label);
        if (type != null) {
            add(type, place.left(), place.right(), place.line().baseline(), WORDED, null, label);
        } else if (!label.isEmpty()
                && place.text().startsWith("_")
                && place.end() - place.start() >= SHORTEST_UNNAMED_BLANK) {
            add("text", place.left(), place.right(), place.line().baseline(), SOME_BLANK, null, label);
        }
    }

    private void addRule(Line2D rule) {
        Part before = columns.stream()
                .filter(part -> part.right() <= rule.getX1() + 4 && rule.getX1() - part.right() < TAG_WIDTH)
                .filter(part -> Math.abs(rule.getY1() - part.line().baseline()) <= 6)
                .max(Comparator.comparingDouble(Part::right))
                .orElse(null);
        Part label = before != null ? before : captionOf(rule.getX1(), rule.getX2(), rule.getY1());
        if (label == null || isUnderline(rule)) {
            return;
        }
        String text = label.text().strip();
        String type = text.length() > LONGEST_LABEL ? null : Wording.typeOf(text);
        if (type != null && nothingFoundAt(rule.getX1(), rule.getX2(), rule.getY1())) {
            add(type, rule.getX1(), rule.getX2(), rule.getY1(), RULED, null, text);
        }
    }

    /** {@code Signature:} with neither line nor rule. */
    private void addBareLabel(Part part) {
        double left = part.right() + 6;
        double right = Math.min(left + TAG_WIDTH, shown.width() - 20);
        double baseline = part.line().baseline();
        boolean lastOfItsLine = part.end() == part.line().text().length();
        if (lastOfItsLine
                && right - left >= 40
                && Wording.asksByItself(part.text())
                && nothingFoundAt(part.left(), right, baseline)
                && nothingFoundAt(
                        part.left(), right, baseline + 2.5 * part.line().size())) {
            String type = Wording.typeOf(part.text());
            add(
                    type == null ? "signature" : type,
                    left,
                    right,
                    baseline,
                    ASKED_ONLY,
                    null,
                    part.text().strip());
        }
    }

    private void add(
            String type,
            double left,
            double right,
            double baseline,
            double confidence,
            @Nullable Integer party,
            String label) {
        double height = Math.min(roomAbove(left, right, baseline), tallest(type));
        Rectangle2D box = new Rectangle2D.Double(left, baseline + 3 - height, right - left, height);
        String hint = type.equals("signature") ? hints.around(box, left - 60, baseline, label) : Wording.roleIn(label);
        found.add(new Candidate(type, page, shown, box, confidence, hint, party, label));
    }

    private static double tallest(String type) {
        return switch (type) {
            case "signature" -> 34;
            case "initials" -> 20;
            default -> 15;
        };
    }

    /** How high one can write without covering the text above. */
    private double roomAbove(double left, double right, double baseline) {
        double above = columns.stream()
                .filter(part -> part.line().baseline() < baseline - 4 && part.sharesColumnWith(left, right))
                .mapToDouble(part -> part.line().baseline())
                .max()
                .orElse(0);
        return Math.max(14, baseline - above);
    }

    private boolean nothingFoundAt(double left, double right, double y) {
        Rectangle2D strip = new Rectangle2D.Double(left, y - 6, right - left, 8);
        return found.stream().noneMatch(field -> field.box().intersects(strip));
    }

    private @Nullable Part captionOf(double left, double right, double y) {
        return columns.stream()
                .filter(part -> part.line().baseline() > y + 2 && part.line().baseline() <= y + CAPTION_BELOW)
                .filter(part -> part.sharesColumnWith(left, right) && part.left() >= left - 12)
                .filter(part ->
                        part.text().length() <= LONGEST_LABEL && !part.text().contains("__"))
                .min(Comparator.comparingDouble(part -> part.line().baseline()))
                .orElse(null);
    }

    private boolean isUnderline(Line2D rule) {
        return columns.stream()
                .filter(part -> rule.getY1() - part.line().baseline() >= -2
                        && rule.getY1() - part.line().baseline() < 5)
                .anyMatch(part -> part.sharesColumnWith(rule.getX1(), rule.getX2()));
    }

    private static Rectangle2D square(Part place) {
        Rectangle2D box = place.box();
        double side = Math.min(box.getWidth(), box.getHeight());
        return new Rectangle2D.Double(box.getX(), box.getY() + (box.getHeight() - side) / 2, side, side);
    }

    private static String firstColumn(String text) {
        String stripped = text.strip();
        int tab = stripped.indexOf('\t');
        String column = tab < 0 ? stripped : stripped.substring(0, tab);
        return column.length() > LONGEST_LABEL ? column.substring(0, LONGEST_LABEL) : column;
    }
}
