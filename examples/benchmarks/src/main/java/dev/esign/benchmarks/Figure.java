package dev.esign.benchmarks;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * One measured number.
 *
 * @param group what is measured, as {@link Groups#nameOf(Class)} has it
 * @param variant with which parameters; empty if there is one way only
 * @param subject who is measured: {@code floor}, {@code esign…} for what is ours, else a peer
 * @param metric what of it, such as {@link #TIME}
 * @param value the median; not a number if it failed
 * @param error how far off it may be, see {@link #of}; not a number where there is none
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

    /** Of normal samples whose deviation is known by the mean; by the median distance it comes to less, see {@link #of}. */
    private static final double CONFIDENCE = 0.999;
    /** What makes a standard deviation of the median distance from the median, if the samples are normally distributed. */
    private static final double DEVIATION = 1.4826;
    /** How much wider the median of normal samples scatters than their mean: the root of half of pi. */
    private static final double OF_MEDIAN = 1.2533;

    /**
     * The median of samples, with its error if there are three of them or more. Not the mean, nor its interval: one sample in
     * which the host was busy with others would be all that these show. With normal samples the true median lies within the
     * error in 97 of 100 runs for three samples, in 98 for five and in 99 for twelve (simulated); more cannot be said of so few.
     */
    public static Figure of(
            String group, String variant, String subject, String metric, List<Double> samples, String unit) {
        double median = median(samples);
        double error = samples.size() < 3 ? Double.NaN : errorOf(median, samples);
        return new Figure(group, variant, subject, metric, median, error, unit, "");
    }

    private static double errorOf(double median, List<Double> samples) {
        double distance =
                median(samples.stream().map(sample -> Math.abs(sample - median)).toList());
        double student = new TDistribution(samples.size() - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        return OF_MEDIAN * DEVIATION * distance * student / Math.sqrt(samples.size());
    }

    private static double median(List<Double> samples) {
        return new Median()
                .evaluate(samples.stream().mapToDouble(Double::doubleValue).toArray());
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
