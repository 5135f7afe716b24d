package dev.esign.benchmarks.growth;

import java.net.URI;
import java.time.Duration;

/** Prints, for 1, 10, 100 … things, what each takes in microseconds and holds in bytes. */
final class GrowthProgram {
    private static final double NANOS_OF_MICRO = 1000;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final int ENOUGH = 1000;
    private static final int REPEATS = 100;

    private GrowthProgram() {}

    /** Arguments: what, whose, the server, and the largest number. */
    public static void main(String[] args) {
        try {
            measure(args);
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1); // at once, though threads of the clients go on
        }
    }

    private static void measure(String[] args) throws Exception {
        URI server = URI.create(args[2]);
        int most = Integer.parseInt(args[3]);
        try (Series series = series(args[0] + " " + args[1], server)) {
            warmUp(series, Math.min(most / 10, ENOUGH));
            for (int count = 1; count <= most; count *= 10) {
                double micros = time(series, count, Math.max(1, Math.min(REPEATS, ENOUGH / count)));
                double held = series.heldBytes(count, GrowthProgram::usedHeap);
                System.out.println(micros / count + " " + Math.max(0, held) / count);
            }
        }
    }

    private static Series series(String name, URI server) {
        return switch (name) {
            case Growth.CALLS + " floor" -> ConcurrentCalls.floor(server);
            case Growth.CALLS + " esign" -> ConcurrentCalls.esign(server);
            case Growth.ENVELOPES + " floor" -> ListedEnvelopes.floor(server);
            case Growth.ENVELOPES + " esign" -> ListedEnvelopes.esign(server);
            case Growth.DELIVERIES + " floor" -> RememberedDeliveries.floor();
            case Growth.DELIVERIES + " esign" -> RememberedDeliveries.esign();
            default -> throw new IllegalArgumentException("There is no series of " + name);
        };
    }

    /** The server too, which is as new as this process: a cold one would make the first values large, and hide growth. */
    private static void warmUp(Series series, int count) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP.toNanos()) {
            series.run(count);
        }
    }

    private static double time(Series series, int count, int repeats) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < repeats; i++) {
            series.run(count);
        }
        return (System.nanoTime() - start) / NANOS_OF_MICRO / repeats;
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
