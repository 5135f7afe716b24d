package dev.esign.benchmarks.growth;

import dev.esign.benchmarks.Figure;
import dev.esign.benchmarks.growth.LogPlot.Line;
import dev.esign.benchmarks.growth.LogPlot.Point;
import java.util.List;
import java.util.Map;

/** All of the group as one SVG: a row for the time and one for the heap, a column for each kind of things. */
public final class GrowthPlot {
    private static final Map<String, String> METRICS = Map.of(Figure.TIME, "µs", Growth.HEAP, "B");
    private static final String OUR_COLOR = "#c2410c";
    private static final String FLOOR_COLOR = "#475569";
    private static final int FOOT = 30;

    private GrowthPlot() {}

    /**
     * Draws it.
     *
     * @param figures of which only those of {@link Growth} are drawn
     * @param where which machine, as words
     */
    public static String svg(List<Figure> figures, String where) {
        List<String> kinds = List.of(Growth.CALLS, Growth.ENVELOPES, Growth.DELIVERIES);
        List<String> metrics = List.of(Figure.TIME, Growth.HEAP);
        int width = kinds.size() * LogPlot.WIDTH;
        int height = metrics.size() * LogPlot.HEIGHT + FOOT;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='12'>
                <style>path { fill: none } .grid { stroke: #e2e8f0 } .title { font-size: 15px; font-weight: bold }</style>
                <rect width='%d' height='%d' fill='white'/>
                """.formatted(width, height, width, height));
        for (int row = 0; row < metrics.size(); row++) {
            for (int column = 0; column < kinds.size(); column++) {
                svg.append("<g transform='translate(%d %d)'>\n".formatted(column * LogPlot.WIDTH, row * LogPlot.HEIGHT))
                        .append(plot(figures, kinds.get(column), metrics.get(row))
                                .svg())
                        .append("</g>\n");
            }
        }
        return svg.append(
                        "<text x='20' y='%d'><tspan fill='%s'>■ esign</tspan>  <tspan fill='%s'>■ floor</tspan>  %s</text>%n</svg>%n"
                                .formatted(height - 12, OUR_COLOR, FLOOR_COLOR, where))
                .toString();
    }

    private static LogPlot plot(List<Figure> figures, String kind, String metric) {
        String title = metric + " for each of so many " + kind;
        return new LogPlot(
                title,
                METRICS.getOrDefault(metric, ""),
                List.of(
                        new Line(FLOOR_COLOR, points(figures, kind, metric, Figure.FLOOR)),
                        new Line(OUR_COLOR, points(figures, kind, metric, Figure.OURS))));
    }

    private static List<Point> points(List<Figure> figures, String kind, String metric, String subject) {
        return figures.stream()
                .filter(figure ->
                        figure.metric().equals(metric) && figure.subject().equals(subject))
                .filter(figure -> figure.variant().endsWith(" " + kind))
                .map(figure ->
                        new Point(count(figure), figure.value(), Double.isNaN(figure.error()) ? 0 : figure.error()))
                .toList();
    }

    private static double count(Figure figure) {
        return Double.parseDouble(figure.variant().replaceAll(" .*|,", ""));
    }
}
