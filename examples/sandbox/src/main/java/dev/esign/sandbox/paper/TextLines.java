package dev.esign.sandbox.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the lines of one page with the place of each letter. */
final class TextLines extends PDFTextStripper {
    private static final double SAME_LINE = 0.3;
    private static final double A_SPACE = 0.2;
    private static final double A_COLUMN = 2;

    private final List<TextPosition> letters = new ArrayList<>();

    private TextLines(int page) {
        setSortByPosition(true);
        setStartPage(page);
        setEndPage(page);
    }

    static List<TextLine> of(PDDocument document, int page) throws IOException {
        TextLines reader = new TextLines(page);
        reader.getText(document);
        return reader.lines();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        letters.addAll(positions);
    }

    private List<TextLine> lines() {
        letters.sort(Comparator.comparingDouble(TextPosition::getY));
        List<TextLine> lines = new ArrayList<>();
        List<TextPosition> current = new ArrayList<>();
        for (TextPosition letter : letters) {
            if (!current.isEmpty() && letter.getY() - current.get(0).getY() > SAME_LINE * size(current.get(0))) {
                lines.add(line(current));
                current = new ArrayList<>();
            }
            current.add(letter);
        }
        if (!current.isEmpty()) {
            lines.add(line(current));
        }
        return lines;
    }

    private static TextLine line(List<TextPosition> letters) {
        letters.sort(Comparator.comparingDouble(TextPosition::getX));
        double size = letters.stream().mapToDouble(TextLines::size).max().orElseThrow();
        double baseline = letters.stream().mapToDouble(TextPosition::getY).max().orElseThrow();
        StringBuilder text = new StringBuilder();
        List<Double> lefts = new ArrayList<>();
        List<Double> rights = new ArrayList<>();
        for (TextPosition letter : letters) {
            double left = letter.getX();
            double before = rights.isEmpty() ? left : rights.get(rights.size() - 1);
            if (left - before > A_SPACE * size) {
                append(text, lefts, rights, left - before > A_COLUMN * size ? "\t" : " ", before, left);
            }
            // Some writers use a tab for each space; only wide gaps are tabs here.
            append(text, lefts, rights, letter.getUnicode().replace('\t', ' '), left, left + letter.getWidth());
        }
        return new TextLine(text.toString(), List.copyOf(lefts), List.copyOf(rights), baseline, size);
    }

    private static void append(
            StringBuilder text, List<Double> lefts, List<Double> rights, String letters, double left, double right) {
        text.append(letters);
        for (int i = 0; i < letters.length(); i++) {
            lefts.add(left);
            rights.add(right);
        }
    }

    private static double size(TextPosition letter) {
        return Math.max(4, letter.getYScale());
    }
}
