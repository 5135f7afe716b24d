package dev.esign.benchmarks.startup;

import dev.esign.benchmarks.Figure;
import dev.esign.benchmarks.Goal;
import dev.esign.benchmarks.LocalServer;
import dev.esign.benchmarks.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The first call of a cold JVM, as whole processes that take turns, each with its own class path only. */
@Goal(metric = StartupRuns.OWN_JARS, atMost = 400)
public final class Startup implements Measurement {
    private static final int TIMES = 12;
    private static final int TIMES_COUNTED = 3;

    private static final List<String> OKHTTP_AND_JACKSON = List.of(
            "okhttp-jvm",
            "okio-jvm",
            "kotlin-stdlib",
            "annotations",
            "jackson-databind",
            "jackson-core",
            "jackson-annotations");

    @Override
    public List<Figure> measure(boolean quick) throws Exception {
        List<StartupRuns> all = subjects();
        try (LocalServer server = LocalServer.start(StatusServer.class)) {
            String url = server.uri("").toString();
            for (int time = 0; time < (quick ? 2 : TIMES); time++) {
                for (StartupRuns runs : all) {
                    runs.time(url);
                }
            }
            for (StartupRuns runs : all) {
                for (int time = 0; time < (quick ? 1 : TIMES_COUNTED); time++) {
                    runs.countClasses(url);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (StartupRuns runs : all) {
            figures.addAll(runs.figures(group()));
        }
        return figures;
    }

    private static List<StartupRuns> subjects() {
        // The call needs sdk-core alone; the size that is judged is that of all three.
        List<String> sdk = List.of("sdk-core", "sdk-oauth", "sdk-webhooks");
        List<String> runtime = Stream.concat(Stream.of("sdk-core", "jspecify"), OKHTTP_AND_JACKSON.stream())
                .toList();
        List<String> docusign = List.of("docusign-esign-java");
        return List.of(
                new StartupRuns(Figure.FLOOR, FloorStart.class, List.of(), OKHTTP_AND_JACKSON),
                new StartupRuns(Figure.OURS, EsignStart.class, sdk, runtime),
                new StartupRuns("stripe", StripeStart.class, List.of("stripe-java"), List.of("stripe-java", "gson")),
                new StartupRuns("docusign", DocusignStart.class, docusign, docusign));
    }
}
