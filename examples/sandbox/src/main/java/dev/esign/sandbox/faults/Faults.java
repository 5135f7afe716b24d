package dev.esign.sandbox.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The faults that a sandbox's requests meet. Where several concern a request, the one that was added first happens. Safe
 * for any number of threads.
 */
public final class Faults {
    private final List<Armed> armed = new ArrayList<>();

    /** Makes a list without any fault. */
    public Faults() {}

    /**
     * Adds a fault; it holds from the next request on.
     *
     * @param fault what goes wrong, and when
     */
    public synchronized void add(Fault fault) {
        armed.add(new Armed(fault));
    }

    /** Takes all faults away. */
    public synchronized void clear() {
        armed.clear();
    }

    /**
     * The faults that may still happen.
     *
     * @return a copy, in the order in which they were added
     */
    public synchronized List<Fault> list() {
        return armed.stream().map(a -> a.fault).toList();
    }

    synchronized Optional<Fault> next(String method, String path) {
        for (Armed candidate : armed) {
            if (candidate.fault.concerns(method, path) && candidate.strikes()) {
                armed.removeIf(a -> a.left == 0);
                return Optional.of(candidate.fault);
            }
        }
        return Optional.empty();
    }

    private static final class Armed {
        private final Fault fault;
        private final Random chance;
        private int left;

        Armed(Fault fault) {
            this.fault = fault;
            this.chance = new Random(fault.seed());
            this.left = fault.times();
        }

        boolean strikes() {
            if (chance.nextDouble() >= fault.probability()) {
                return false;
            }
            left--;
            return true;
        }
    }
}
