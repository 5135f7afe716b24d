package dev.esign.acceptance;

import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.faults.Faults;
import java.util.Map;
import java.util.Random;

/** What breaks in a run, by its seed: a few requests in a row to each path, and then one that gets through. */
final class FaultSchedule {
    /** One less than the attempts of the standard policy, so that the last one gets through. */
    private static final int MOST_FAULTS_IN_A_ROW = 4;

    private final Faults faults;
    private final Random random;

    FaultSchedule(Faults faults, long seed) {
        this.faults = faults;
        this.random = new Random(seed);
    }

    /** Forgets what was left of the faults before, and lets POST requests to these paths meet new ones. */
    void arm(String... paths) {
        faults.clear();
        for (String path : paths) {
            int count = random.nextInt(MOST_FAULTS_IN_A_ROW + 1);
            for (int i = 0; i < count; i++) {
                faults.add(any().on("POST", path).times(1));
            }
        }
    }

    /** Heads or tails, for what else may go wrong. */
    boolean chance() {
        return random.nextBoolean();
    }

    void disarm() {
        faults.clear();
    }

    private Fault any() {
        return switch (random.nextInt(5)) {
            case 0 -> Fault.resetBefore();
            case 1 -> Fault.resetAfter();
            case 2 -> Fault.truncate();
            case 3 -> Fault.status(503, Map.of("Retry-After", "2"));
            default -> Fault.status(429, Map.of("Retry-After", "1"));
        };
    }
}
