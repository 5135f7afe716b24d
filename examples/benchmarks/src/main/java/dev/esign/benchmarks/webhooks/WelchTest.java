package dev.esign.benchmarks.webhooks;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/**
 * Whether an operation takes another time for one kind of input than for another, by Welch's t-test (Reparaz, Balasch and
 * Verbauwhede, "Dude, is my code constant time?", 2017). The kinds come in random order, each input is new, and only its kind
 * tells it from the others, so that whatever else the machine does hits both alike. Nothing is said of one difference that is
 * the same for all inputs.
 */
final class WelchTest<I> {
    /** Above it the paper takes a difference for real; chance goes that far once in 100,000 times. */
    static final double THRESHOLD = 4.5;

    /** What is left after the slowest, which the machine is to blame for, are cut away at several places. */
    private static final double[] KEPT = {0.3, 0.5, 0.7, 0.9, 0.99, 1};

    private static final int BATCH = 1_000;
    /** Of each kind; with less there is no variance worth the name. */
    private static final int FEWEST = 30;

    /** Makes a new input of the first kind or of the second. */
    @FunctionalInterface
    interface Inputs<I> {
        I next(boolean second, Random random);
    }

    private final Inputs<I> inputs;
    private final Consumer<I> operation;
    private final Random random;

    WelchTest(Inputs<I> inputs, Consumer<I> operation, long seed) {
        this.inputs = inputs;
        this.operation = operation;
        this.random = new Random(seed);
    }

    /** The largest |t| of all cuts. */
    double run(int samples) {
        measure(samples / 5);
        Timings timings = measure(samples);
        double[] sorted = timings.nanos.clone();
        Arrays.sort(sorted);
        return DoubleStream.of(KEPT)
                .map(kept -> timings.t(sorted[(int) Math.ceil(kept * sorted.length) - 1]))
                .max()
                .orElseThrow();
    }

    private Timings measure(int samples) {
        Timings timings = new Timings(samples);
        for (int from = 0; from < samples; from += BATCH) {
            measure(timings, from, Math.min(from + BATCH, samples));
        }
        return timings;
    }

    /** The inputs of a batch are made before it, so that the making of one does not disturb the timing of the next. */
    private void measure(Timings timings, int from, int to) {
        Object[] batch = new Object[to - from];
        for (int i = from; i < to; i++) {
            timings.second[i] = random.nextBoolean();
            batch[i - from] = inputs.next(timings.second[i], random);
        }
        for (int i = from; i < to; i++) {
            @SuppressWarnings("unchecked") // Only inputs are in there; Java has no arrays of I.
            I input = (I) batch[i - from];
            long start = System.nanoTime();
            operation.accept(input);
            timings.nanos[i] = System.nanoTime() - start;
        }
    }

    private static final class Timings {
        private final double[] nanos;
        private final boolean[] second;

        Timings(int samples) {
            nanos = new double[samples];
            second = new boolean[samples];
        }

        double t(double longest) {
            Moments one = moments(false, longest);
            Moments other = moments(true, longest);
            if (one.count < FEWEST || other.count < FEWEST) {
                // Kinds so far apart that a narrow cut keeps only one of them: the wider cuts tell.
                return 0;
            }
            double error = Math.sqrt(one.variance / one.count + other.variance / other.count);
            return error == 0 ? 0 : Math.abs(one.mean - other.mean) / error;
        }

        private Moments moments(boolean kind, double longest) {
            long count = 0;
            double mean = 0;
            double squares = 0;
            for (int i = 0; i < nanos.length; i++) {
                if (second[i] == kind && nanos[i] <= longest) {
                    count++;
                    double distance = nanos[i] - mean;
                    mean += distance / count;
                    squares += distance * (nanos[i] - mean);
                }
            }
            return new Moments(count, mean, squares / (count - 1));
        }
    }

    private record Moments(long count, double mean, double variance) {}
}
