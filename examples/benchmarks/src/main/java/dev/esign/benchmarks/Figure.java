package dev.esign.benchmarks;

import java.util.List;
import org.openjdk.jmh.util.ListStatistics;

/**
 * One measured number.
 *
 * @param group what is measured, as {@link Groups#nameOf(Class)} has it
 * @param variant with which parameters; empty if there is one way only
 * @param subject who is measured: {@code floor}, {@code esign…} for what is ours, else a peer
 * @param metric what of it, such as {@link #TIME}
 * @param value the mean; not a number if it failed
 * @param error half the width of the 99.9 % confidence interval; not a number where there is none
 * @param unit of both
 * @param failure why there is no value; empty if there is one
 */
public record Figure(
        String group,
        String variant,
        String subject,
        String metric,
        double value,
        double error,
        String unit,
        String failure) {
    /** How long one operation takes. */
    public static final String TIME = "time";
    /** What the whole process computes for one operation, on all its threads. */
    public static final String CPU = "CPU";
    /** Bytes allocated for each operation; the table shows it beside the time. */
    public static final String ALLOCATED = "allocated";

    public static final String FLOOR = "floor";
    public static final String OURS = "esign";

    private static final double CONFIDENCE = 0.999;

    /** The mean of samples, with its error if there are three of them or more. */
    public static Figure of(
            String group, String variant, String subject, String metric, List<Double> samples, String unit) {
        ListStatistics statistics = new ListStatistics(
                samples.stream().mapToDouble(Double::doubleValue).toArray());
        double error = samples.size() < 3 ? Double.NaN : statistics.getMeanErrorAt(CONFIDENCE);
        return new Figure(group, variant, subject, metric, statistics.getMean(), error, unit, "");
    }

    /** A number that is the same each time, such as the size of a file. */
    public static Figure exact(String group, String variant, String subject, String metric, double value, String unit) {
        return new Figure(group, variant, subject, metric, value, 0, unit, "");
    }

    /** What could not be measured, and why. */
    public static Figure failed(String group, String variant, String subject, String metric, String failure) {
        return new Figure(group, variant, subject, metric, Double.NaN, Double.NaN, "", failure);
    }

    boolean isOurs() {
        return subject.startsWith(OURS);
    }

    boolean isOfPeer() {
        return !isOurs() && !subject.equals(FLOOR);
    }

    /** Whether both say the same of the same thing, perhaps of different subjects. */
    boolean isComparableTo(Figure other) {
        return group.equals(other.group) && variant.equals(other.variant) && metric.equals(other.metric);
    }

    /** Whether both are of one subject and variant, perhaps of different metrics. */
    boolean isBeside(Figure other) {
        return group.equals(other.group) && variant.equals(other.variant) && subject.equals(other.subject);
    }
}
