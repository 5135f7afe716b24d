package dev.esign.benchmarks.startup;

import dev.esign.benchmarks.ChildJvm;
import dev.esign.benchmarks.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One subject's processes. */
final class StartupRuns {
    static final String OWN_JARS = "own jars";

    private static final double NANOS_OF_MILLI = 1e6;
    private static final double MILLIS_OF_TICK = 10;
    private static final double KILO = 1000;

    private final String subject;
    private final Class<?> program;
    private final Jars ownJars;
    private final Jars classPath;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> resident = new ArrayList<>();
    private final List<Double> classes = new ArrayList<>();

    /**
     * Prepares them.
     *
     * @param ownJars what its makers made
     * @param runtime all jars that are there when the program runs: what Maven resolves for this one dependency
     */
    StartupRuns(String subject, Class<?> program, List<String> ownJars, List<String> runtime) {
        this.subject = subject;
        this.program = program;
        this.ownJars = Jars.named(ownJars);
        this.classPath = Jars.named(runtime);
    }

    /** From the start of the process to the line that it prints when it has the answer. */
    void time(String server) throws IOException, InterruptedException, ChildJvm.FailedException {
        long before = System.nanoTime();
        try (ChildJvm child = ChildJvm.start(classPath.asClassPath(), program, List.of(), server)) {
            double[] numbers = child.numbers();
            wall.add((System.nanoTime() - before) / NANOS_OF_MILLI);
            if (numbers[0] >= 0) {
                cpu.add(numbers[0] * MILLIS_OF_TICK);
                resident.add(numbers[1] / KILO);
            }
        }
    }

    /** In a process that is not timed, for the JVM's log takes time. */
    void countClasses(String server) throws IOException, InterruptedException, ChildJvm.FailedException {
        Path log = Files.createTempFile("classes", ".log");
        try (ChildJvm child =
                ChildJvm.start(classPath.asClassPath(), program, List.of("-Xlog:class+load:file=" + log), server)) {
            child.numbers();
            try (Stream<String> lines = Files.lines(log)) {
                classes.add((double)
                        lines.filter(line -> line.contains(" source: ")).count());
            }
        } finally {
            Files.delete(log);
        }
    }

    List<Figure> figures(String group) throws IOException {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(group, "", subject, Figure.TIME, wall, "ms"));
        if (!cpu.isEmpty()) {
            figures.add(Figure.of(group, "", subject, Figure.CPU, cpu, "ms"));
            figures.add(Figure.of(group, "", subject, "resident memory", resident, "MB"));
        }
        figures.add(Figure.of(group, "", subject, "classes loaded", classes, "classes"));
        figures.add(Figure.exact(group, "", subject, "all jars", classPath.bytes() / KILO, "kB"));
        figures.add(Figure.exact(group, "", subject, OWN_JARS, ownJars.bytes() / KILO, "kB"));
        return figures;
    }
}
