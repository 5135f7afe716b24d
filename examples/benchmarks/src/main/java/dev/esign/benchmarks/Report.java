package dev.esign.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a run found.
 *
 * @param machine where
 * @param complete whether every group was measured, and at length
 * @param figures in the order of the table
 * @param verdicts on ours
 */
record Report(Machine machine, boolean complete, List<Figure> figures, List<Verdict> verdicts) {
    /** The figures as one table, which is Markdown and can be read as it is. */
    String table() {
        TextTable table = new TextTable("measured", "variant", "subject", "metric", "value", "B/op", "× floor", "goal");
        for (Figure figure : figures) {
            if (!figure.metric().equals(Figure.ALLOCATED)) {
                table.row(
                        figure.group(),
                        figure.variant(),
                        figure.subject(),
                        figure.metric(),
                        value(figure),
                        allocated(figure),
                        timesFloor(figure),
                        goals(figure));
            }
        }
        return table.toString();
    }

    /** What goes into the JSON file. */
    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("machine", machine);
        json.put("complete", complete);
        json.put("figures", figures);
        json.put("verdicts", verdicts);
        return json;
    }

    /** Whether a goal was missed that must not be. */
    boolean fails() {
        return verdicts.stream().anyMatch(Verdict::fails);
    }

    private static String value(Figure figure) {
        return figure.failure().isEmpty()
                ? Numbers.value(figure) + Numbers.error(figure) + " " + figure.unit()
                : figure.failure();
    }

    private String allocated(Figure figure) {
        return figure.metric().equals(Figure.TIME) ? beside(figure, Figure.ALLOCATED) : "";
    }

    private String beside(Figure figure, String metric) {
        return figures.stream()
                .filter(other -> other.metric().equals(metric) && other.isBeside(figure))
                .findFirst()
                .map(other -> Numbers.value(other) + Numbers.error(other))
                .orElse("");
    }

    private String timesFloor(Figure figure) {
        if (figure.subject().equals(Figure.FLOOR)) {
            return "";
        }
        return figures.stream()
                .filter(other -> other.subject().equals(Figure.FLOOR) && other.isComparableTo(figure))
                .filter(floor -> floor.value() > 0 && figure.failure().isEmpty())
                .findFirst()
                .map(floor -> Numbers.ratio(figure.value(), floor.value(), figure))
                .orElse("");
    }

    private String goals(Figure figure) {
        StringBuilder goals = new StringBuilder();
        for (Verdict verdict : verdicts) {
            boolean ofAllocated = verdict.figure().metric().equals(Figure.ALLOCATED)
                    && figure.metric().equals(Figure.TIME)
                    && verdict.figure().isBeside(figure);
            if (verdict.figure().equals(figure) || ofAllocated) {
                goals.append(goals.isEmpty() ? "" : "; ")
                        .append(verdict.goal())
                        .append(": ")
                        .append(verdict.outcome());
            }
        }
        return goals.toString();
    }
}
