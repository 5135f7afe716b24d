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
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs JMH classes. They take turns: each round gives every subject one fresh JVM, so that a slow minute hits all alike. How
 * long is decided here and not at the classes, for all together have so many minutes. What one JVM says twice is one sample, for
 * it compiled but once: a figure is the mean of the rounds' means, and its error that of so many samples.
 */
final class JmhGroups {
    private static final int ROUNDS = 5;
    private static final int ITERATIONS = 2;
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
        TimeValue time = TimeValue.milliseconds(quick ? 200 : 1000);
        return new OptionsBuilder()
                .include("^" + Pattern.quote(type.getName() + "."))
                .threads(threads)
                .forks(1)
                .jvmArgsAppend("-Xms512m", "-Xmx512m")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .warmupIterations(quick ? 1 : ITERATIONS)
                .warmupTime(time)
                .measurementIterations(ITERATIONS)
                .measurementTime(time)
                .build();
    }

    private static Figure together(List<Figure> rounds) {
        Figure any = rounds.get(0);
        List<Double> means = rounds.stream().map(Figure::value).toList();
        return Figure.of(any.group(), any.variant(), any.subject(), any.metric(), means, any.unit());
    }

    private static List<Figure> figures(RunResult run) {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(run.getParams(), Figure.TIME, run.getPrimaryResult()));
        run.getSecondaryResults().forEach((label, result) -> {
            if (label.equals(Figure.CPU)) {
                figures.add(figure(run.getParams(), Figure.CPU, result));
            } else if (label.endsWith(ALLOCATED)) {
                figures.add(figure(run.getParams(), Figure.ALLOCATED, result));
            }
        });
        return figures;
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
