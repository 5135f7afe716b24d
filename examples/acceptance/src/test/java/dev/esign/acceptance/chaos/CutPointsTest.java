package dev.esign.acceptance.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.Protocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connection is cut at each byte of the request and of the answer. Afterwards the work is done once; where the call may not
 * repeat itself, it says truly that nothing was done, or that the outcome is unknown and which key resolves it.
 */
class CutPointsTest {
    @ParameterizedTest
    @EnumSource(Called.class)
    void everyCutOverHttp1LeavesOne(Called called) throws Exception {
        cutEverywhere(called, Protocol.HTTP_1_1);
    }

    @ParameterizedTest
    @EnumSource(Called.class)
    void everyCutOverHttp2LeavesOne(Called called) throws Exception {
        cutEverywhere(called, Protocol.H2_PRIOR_KNOWLEDGE);
    }

    private static void cutEverywhere(Called called, Protocol protocol) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Lane.values().length);
        long start = System.nanoTime();
        try {
            List<Future<Tally>> running = new ArrayList<>();
            for (Lane lane : Lane.values()) {
                running.add(threads.submit(() -> inLane(lane, called, protocol)));
            }
            Tally sum = Tally.NOTHING;
            for (Future<Tally> lane : running) {
                sum = sum.plus(lane.get());
            }
            System.out.printf(
                    "%s over %s: %s, %d ms%n",
                    called, protocol, sum, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Tally inLane(Lane lane, Called called, Protocol protocol) throws Exception {
        try (Road road = new Road(protocol, lane.retry());
                Subject subject = called.open(road)) {
            return new Cutting(lane, road, subject).everywhere();
        }
    }
}
