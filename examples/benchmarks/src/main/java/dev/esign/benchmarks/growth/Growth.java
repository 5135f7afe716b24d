package dev.esign.benchmarks.growth;

import dev.esign.benchmarks.Figure;
import dev.esign.benchmarks.Goal;
import dev.esign.benchmarks.Measurement;
import java.util.ArrayList;
import java.util.List;

/** What each of many things takes and holds, from one to a million of them. */
@Goal(metric = Growth.TIME_GROWTH, atMost = 1.5, times = Figure.FLOOR)
@Goal(metric = Growth.TIME_GROWTH, atMost = 1.5)
@Goal(metric = Growth.HEAP_GROWTH, atMost = 1.5)
public final class Growth implements Measurement {
    static final String CALLS = "concurrent calls";
    static final String ENVELOPES = "listed envelopes";
    static final String DELIVERIES = "remembered deliveries";
    static final String HEAP = "heap held";
    static final String TIME_GROWTH = "growth of time";
    static final String HEAP_GROWTH = "growth of heap";
    static final int PAGE = 100;

    private static final int TIMES = 4;

    @Override
    public List<Figure> measure(boolean quick) throws Exception {
        List<GrowthRuns> all = new ArrayList<>();
        for (String subject : List.of(Figure.FLOOR, Figure.OURS)) {
            all.add(new GrowthRuns(group(), CALLS, subject, quick ? 1_000 : 10_000));
            all.add(new GrowthRuns(group(), ENVELOPES, subject, quick ? 10_000 : 1_000_000));
            all.add(new GrowthRuns(group(), DELIVERIES, subject, quick ? 100_000 : 1_000_000));
        }
        for (int time = 0; time < (quick ? 1 : TIMES); time++) {
            for (GrowthRuns runs : all) {
                runs.runOnce();
            }
        }
        return all.stream().flatMap(runs -> runs.figures().stream()).toList();
    }
}
