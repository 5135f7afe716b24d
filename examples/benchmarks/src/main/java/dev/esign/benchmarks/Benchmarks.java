package dev.esign.benchmarks;

import dev.esign.benchmarks.growth.Growth;
import dev.esign.benchmarks.startup.Startup;
import dev.esign.benchmarks.tokens.TokenStampede;
import dev.esign.benchmarks.transfers.Transfers;
import dev.esign.benchmarks.webhooks.VerificationTiming;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures everything, and says so: {@code Benchmarks [quick] [group…]}. A whole run writes the folder {@code results}; a quick
 * one, or one of some groups, writes {@code target/results}. Exits with 1 if a {@linkplain Goal#binding() binding}
 * goal was missed.
 */
public final class Benchmarks {
    private static final String QUICK = "quick";
    private static final String ALL = "all";
    private static final Path LOG = Path.of("target", "benchmarks.log");

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(
                List.of(String.join(" ", args).toLowerCase(Locale.ROOT).strip().split("[ ,]+")));
        boolean quick = words.remove(QUICK);
        words.removeIf(word -> word.isEmpty() || word.equals(ALL));
        Groups groups = new Groups(words);
        boolean complete = !quick && words.isEmpty();

        Instant start = Instant.now();
        Report report = measure(groups, quick, complete);
        new Results(complete ? Path.of("results") : Path.of("target", "results")).write(report);
        System.out.println(report.machine());
        System.out.print(report.table());
        System.out.println("Took " + Duration.between(start, Instant.now()).toSeconds() + " s.");
        if (report.fails()) {
            System.out.println("A goal that must not be missed was missed.");
            System.exit(1);
        }
    }

    /** What JMH does not measure; what it does is found by itself. */
    private static List<Measurement> others() {
        return List.of(new TokenStampede(), new VerificationTiming(), new Transfers(), new Startup(), new Growth());
    }

    private static Report measure(Groups groups, boolean quick, boolean complete) throws Exception {
        List<Figure> figures = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        List<Measurement> others = others();
        try (PrintStream log = log()) {
            JmhGroups jmh = new JmhGroups(log, quick);
            List<Class<?>> found = jmh.find();
            List<String> names = new ArrayList<>();
            found.forEach(type -> names.add(Groups.nameOf(type)));
            others.forEach(other -> names.add(other.group()));
            groups.check(names);
            List<Class<?>> types = found.stream()
                    .filter(type -> groups.has(Groups.nameOf(type)))
                    .toList();
            System.out.println("JMH measures " + types.size() + " groups; see " + LOG);
            figures.addAll(jmh.run(types));
            for (Class<?> type : types) {
                verdicts.addAll(Verdict.of(type, figures));
            }
        }
        for (Measurement other : others) {
            if (groups.has(other.group())) {
                System.out.println("Measuring: " + other.group());
                figures.addAll(other.measure(quick));
                verdicts.addAll(Verdict.of(other.getClass(), figures));
            }
        }
        return new Report(Machine.here(), complete, figures, verdicts);
    }

    private static PrintStream log() {
        try {
            Files.createDirectories(LOG.toAbsolutePath().getParent());
            return new PrintStream(LOG.toFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
