package dev.esign.benchmarks.growth;

import dev.esign.benchmarks.ChildJvm;
import dev.esign.benchmarks.Figure;
import dev.esign.benchmarks.LocalServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One subject's processes for one kind of things. */
final class GrowthRuns {
    private static final List<String> HEAP = List.of("-Xmx2g", "-Xss512k");
    /** The last value is compared with the one for a hundredth of the things. */
    private static final int APART = 100;
    /** What holds less than a byte for each thing holds nothing; to grow from there to one byte is no growth. */
    private static final int LEAST_BYTES = 1;

    private final String group;
    private final String things;
    private final String subject;
    private final int most;
    private final Map<Integer, List<Double>> micros = new TreeMap<>();
    private final Map<Integer, List<Double>> bytes = new TreeMap<>();
    private final List<Double> growthOfTime = new ArrayList<>();
    private final List<Double> growthOfHeap = new ArrayList<>();
    private final List<Figure> failures = new ArrayList<>();

    GrowthRuns(String group, String things, String subject, int most) {
        this.group = group;
        this.things = things;
        this.subject = subject;
        this.most = most;
    }

    /**
     * Ends early where the subject fails, as with more calls than the system lets a process have files open. The server is new
     * each time, for one that still holds the calls of a process that failed would answer the next one's too early.
     */
    void runOnce() throws IOException, InterruptedException {
        int count = 1;
        double[] few = {};
        try (LocalServer server = LocalServer.start(GrowthServer.class);
                ChildJvm child = ChildJvm.start(
                        GrowthProgram.class,
                        HEAP,
                        things,
                        subject,
                        server.uri("/").toString(),
                        String.valueOf(most))) {
            for (; count <= most; count *= 10) {
                double[] each = child.numbers();
                micros.computeIfAbsent(count, none -> new ArrayList<>()).add(each[0]);
                bytes.computeIfAbsent(count, none -> new ArrayList<>()).add(each[1]);
                if (count == most / APART) {
                    few = each;
                } else if (count == most) {
                    growthOfTime.add(each[0] / few[0]);
                    growthOfHeap.add(each[1] / Math.max(LEAST_BYTES, few[1]));
                }
            }
        } catch (ChildJvm.FailedException e) {
            failures.add(Figure.failed(group, variant(count), subject, Figure.TIME, String.valueOf(e.getMessage())));
        }
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(failures);
        micros.forEach((count, samples) ->
                figures.add(Figure.of(group, variant(count), subject, Figure.TIME, samples, "us each")));
        growth(figures, Growth.TIME_GROWTH, growthOfTime);
        bytes.forEach((count, samples) ->
                figures.add(Figure.of(group, variant(count), subject, Growth.HEAP, samples, "B each")));
        growth(figures, Growth.HEAP_GROWTH, growthOfHeap);
        return figures;
    }

    private void growth(List<Figure> figures, String metric, List<Double> ratios) {
        String variant = String.format(Locale.ROOT, "%,d beside %,d %s", most, most / APART, things);
        if (ratios.isEmpty()) {
            figures.add(Figure.failed(group, variant, subject, metric, "no run came so far"));
        } else {
            figures.add(Figure.of(group, variant, subject, metric, ratios, "times"));
        }
    }

    private String variant(int count) {
        return String.format(Locale.ROOT, "%,d %s", count, things);
    }
}
