package dev.esign.benchmarks.transfers;

import dev.esign.benchmarks.ChildJvm;
import dev.esign.benchmarks.Figure;
import dev.esign.benchmarks.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One subject's transfers of one kind. */
final class TransferRuns {
    static final String FAILED = "failed runs";

    private static final String HEAP = "peak heap";
    private static final String SMALL = "-Xmx32m";
    private static final String LARGE = "-Xmx6g";
    private static final int TIMES_LARGE = 3;

    private final String group;
    private final String subject;
    private final String kind;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> heap = new ArrayList<>();
    private final List<Figure> failures = new ArrayList<>();
    private String limit = SMALL;
    private int timesSmall;

    TransferRuns(String group, String subject, String kind) {
        this.group = group;
        this.subject = subject;
        this.kind = kind;
    }

    /** Runs once more, unless it has failed in the large heap too, or has been there often enough for what it takes. */
    void runOnce(LocalServer server, Path document, Path target) throws IOException, InterruptedException {
        if (failures.size() == 2 || (limit.equals(LARGE) && heap.size() == TIMES_LARGE)) {
            return;
        }
        Files.deleteIfExists(target);
        timesSmall += limit.equals(SMALL) ? 1 : 0;
        try (ChildJvm child = ChildJvm.start(
                TransferProgram.class,
                List.of(limit),
                subject,
                kind,
                server.uri("/").toString(),
                document.toString(),
                target.toString())) {
            double[] numbers = child.numbers();
            check(server, target);
            seconds.add(numbers[0]);
            cpu.add(numbers[1]);
            heap.add(numbers[2]);
        } catch (ChildJvm.FailedException e) {
            failures.add(Figure.failed(group, variant(limit), subject, HEAP, String.valueOf(e.getMessage())));
            if (limit.equals(SMALL)) {
                limit = LARGE;
                // What it took in the small one is not to be mixed with what it takes in the large one.
                List.of(seconds, cpu, heap).forEach(List::clear);
            }
        }
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        int failedSmall = Math.min(1, failures.size());
        figures.add(Figure.exact(group, variant(SMALL), subject, FAILED, failedSmall, "of " + timesSmall));
        figures.addAll(failures);
        if (!heap.isEmpty()) {
            figures.add(Figure.of(group, variant(limit), subject, HEAP, heap, "MiB"));
            figures.add(Figure.of(group, variant(limit), subject, Figure.CPU, cpu, "s"));
            figures.add(Figure.of(group, variant(limit), subject, Figure.TIME, seconds, "s"));
        }
        return figures;
    }

    private String variant(String heapLimit) {
        return kind + ", " + heapLimit;
    }

    /** Whether all of it came. */
    private void check(LocalServer server, Path target) throws IOException {
        long carried = kind.equals(Transfers.DOWNLOAD) ? Files.size(target) : taken(server);
        if (carried < Transfers.SIZE) {
            throw new IOException(subject + " carried " + carried + " bytes only by " + kind);
        }
    }

    private static long taken(LocalServer server) throws IOException {
        try (InputStream answer = server.uri("/taken").toURL().openStream()) {
            return Long.parseLong(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
