package dev.esign.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs JMH classes. They take turns: each round gives every subject one fresh JVM, so that a slow minute hits all alike. One JVM
 * gives one sample, for it compiled but once: the least of its iterations, since all that disturbs a process from outside, such
 * as a neighbour on the host, only adds. A figure is the median of the rounds' samples.
 */
final class JmhGroups {
    private static final int ROUNDS = 5;
    private static final TimeValue SHORT = TimeValue.milliseconds(200);
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final OutputFormat log;
    private final boolean quick;

    JmhGroups(PrintStream log, boolean quick) {
        this.log = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
        this.quick = quick;
    }

    /** All classes with benchmarks, by name. */
    List<Class<?>> find() throws ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        for (String name : BenchmarkList.defaultList().getAll(log, List.of()).stream()
                .map(BenchmarkListEntry::getUserClassQName)
                .collect(Collectors.toCollection(TreeSet::new))) {
            found.add(Class.forName(name));
        }
        return found;
    }

    List<Figure> run(List<Class<?>> types) throws RunnerException {
        Map<List<String>, List<Figure>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < (quick ? 1 : ROUNDS); round++) {
            for (Class<?> type : types) {
                for (Figure figure : runOnce(type)) {
                    List<String> key = List.of(figure.group(), figure.variant(), figure.subject(), figure.metric());
                    rounds.computeIfAbsent(key, none -> new ArrayList<>()).add(figure);
                }
            }
        }
        return rounds.values().stream().map(JmhGroups::together).toList();
    }

    private List<Figure> runOnce(Class<?> type) throws RunnerException {
        ThreadCounts counts = type.getAnnotation(ThreadCounts.class);
        List<Figure> figures = new ArrayList<>();
        for (int threads : counts == null ? new int[] {1} : counts.value()) {
            for (RunResult run : new Runner(options(type, threads), log).run()) {
                figures.addAll(figures(run));
            }
        }
        return figures;
    }

    private Options options(Class<?> type, int threads) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(type.getName() + "."))
                .threads(threads)
                .forks(1)
                // Else many threads on few cores leave the JIT no time, and much is still interpreted a minute later.
                .jvmArgsAppend("-Xbatch", "-Xms512m", "-Xmx512m")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class);
        if (quick) {
            options.warmupIterations(1)
                    .warmupTime(SHORT)
                    .measurementIterations(2)
                    .measurementTime(SHORT);
        }
        return options.build();
    }

    private static Figure together(List<Figure> rounds) {
        Figure any = rounds.get(0);
        List<Double> samples = rounds.stream().map(Figure::value).toList();
        return Figure.of(any.group(), any.variant(), any.subject(), any.metric(), samples, any.unit());
    }

    private static List<Figure> figures(RunResult run) {
        Map<String, Figure> least = new LinkedHashMap<>();
        for (BenchmarkResult fork : run.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                keepLess(least, figure(run.getParams(), Figure.TIME, iteration.getPrimaryResult()));
                iteration.getSecondaryResults().forEach((label, result) -> {
                    if (label.equals(Figure.CPU)) {
                        keepLess(least, figure(run.getParams(), Figure.CPU, result));
                    } else if (label.endsWith(ALLOCATED)) {
                        keepLess(least, figure(run.getParams(), Figure.ALLOCATED, result));
                    }
                });
            }
        }
        return List.copyOf(least.values());
    }

    private static void keepLess(Map<String, Figure> least, Figure figure) {
        least.merge(figure.metric(), figure, (one, other) -> one.value() <= other.value() ? one : other);
    }

    private static Figure figure(BenchmarkParams params, String metric, Result<?> result) {
        String name = params.getBenchmark();
        int method = name.lastIndexOf('.');
        return new Figure(
                Groups.nameOf(type(name.substring(0, method))),
                variant(params),
                name.substring(method + 1),
                metric,
                result.getScore(),
                Double.NaN,
                result.getScoreUnit().replace("/op", ""),
                "");
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("JMH ran " + name + ", which is gone.", e);
        }
    }

    private static String variant(BenchmarkParams params) {
        List<String> parts = new ArrayList<>();
        for (String key : params.getParamsKeys()) {
            parts.add(key + " " + params.getParam(key));
        }
        int threads = params.getThreads();
        parts.add(threads == 1 ? "1 thread" : threads + " threads");
        return String.join(", ", parts);
    }
}
