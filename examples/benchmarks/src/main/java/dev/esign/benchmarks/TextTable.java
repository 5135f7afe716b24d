package dev.esign.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Markdown table with its columns aligned. */
final class TextTable {
    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... titles) {
        rows.add(titles);
        rows.add(Arrays.stream(titles).map(title -> "---").toArray(String[]::new));
    }

    void row(String... cells) {
        rows.add(cells);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                text.append("| ").append(row[column]).append(" ".repeat(width(column) - row[column].length() + 1));
            }
            text.append("|\n");
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
    }
}
