package dev.esign.benchmarks.growth;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One diagram with logarithmic axes, as a piece of SVG. What is flat in it does not grow. */
record LogPlot(String title, String unit, List<Line> lines) {
    static final int WIDTH = 460;
    static final int HEIGHT = 340;

    private static final int LEFT = 76;
    private static final int RIGHT = 40;
    private static final int TOP = 40;
    private static final int BOTTOM = 46;
    /** What cannot be told from nothing is drawn at the lower edge, for a logarithm has no zero. */
    private static final double LEAST = 0.1;

    /** One subject's values by the number of things. */
    record Line(String color, List<Point> points) {}

    /** A value, and half the height of its error bar. */
    record Point(double count, double value, double error) {
        double low() {
            return Math.max(LEAST, value - error);
        }

        double high() {
            return Math.max(LEAST, value + error);
        }
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        add(svg, "<text x='%d' y='20' class='title'>%s</text>%n", LEFT, title);
        for (int decade = 0; decade <= lastX(); decade++) {
            add(svg, "<path class='grid' d='M%.1f %d V%d'/>%n", x(decade), TOP, HEIGHT - BOTTOM);
            add(
                    svg,
                    "<text x='%.1f' y='%d' text-anchor='middle'>%s</text>%n",
                    x(decade),
                    HEIGHT - BOTTOM + 18,
                    power(decade));
        }
        for (int decade = firstY(); decade <= lastY(); decade++) {
            add(svg, "<path class='grid' d='M%d %.1f H%d'/>%n", LEFT, y(decade), WIDTH - RIGHT);
            add(
                    svg,
                    "<text x='%d' y='%.1f' text-anchor='end'>%s %s</text>%n",
                    LEFT - 6,
                    y(decade) + 4,
                    power(decade),
                    unit);
        }
        for (Line line : lines) {
            draw(svg, line);
        }
        return svg.toString();
    }

    private void draw(StringBuilder svg, Line line) {
        StringBuilder path = new StringBuilder();
        for (Point point : line.points) {
            double x = x(Math.log10(point.count));
            double y = y(Math.log10(Math.max(LEAST, point.value)));
            add(path, "%s%.1f %.1f", path.isEmpty() ? "M" : " L", x, y);
            add(svg, "<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>%n", x, y, line.color);
            add(
                    svg,
                    "<path fill='none' stroke='%s' d='M%.1f %.1f V%.1f'/>%n",
                    line.color,
                    x,
                    y(Math.log10(point.low())),
                    y(Math.log10(point.high())));
        }
        add(svg, "<path fill='none' stroke='%s' stroke-width='2' d='%s'/>%n", line.color, path);
    }

    private double x(double decade) {
        return LEFT + decade / Math.max(1, lastX()) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double decade) {
        return HEIGHT - BOTTOM - (decade - firstY()) / Math.max(1, lastY() - firstY()) * (HEIGHT - TOP - BOTTOM);
    }

    private int lastX() {
        return (int) Math.ceil(Math.log10(most(Point::count)));
    }

    private int firstY() {
        return (int) Math.floor(
                Math.log10(points().stream().mapToDouble(Point::low).min().orElse(1)));
    }

    private int lastY() {
        return (int) Math.ceil(Math.log10(most(Point::high)));
    }

    private double most(ToDoubleFunction<Point> value) {
        return points().stream().mapToDouble(value).max().orElse(1);
    }

    private List<Point> points() {
        return lines.stream().map(Line::points).flatMap(Collection::stream).toList();
    }

    /** Such as {@code 1,000} or {@code 0.1}. */
    private static String power(int decade) {
        return decade < 0
                ? String.format(Locale.ROOT, "%." + -decade + "f", Math.pow(10, decade))
                : String.format(Locale.ROOT, "%,.0f", Math.pow(10, decade));
    }

    private static void add(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
