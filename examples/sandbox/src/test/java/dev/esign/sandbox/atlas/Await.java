package dev.esign.sandbox.atlas;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until a condition holds. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Await() {}

    /**
     * Looks until it is good.
     *
     * @param look gives what there is
     * @param good tells whether it is good
     * @param <T> the type of what there is
     * @return what was seen last
     */
    public static <T> T until(Supplier<T> look, Predicate<T> good) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!good.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still not so after " + PATIENCE + ": " + seen);
            }
            LockSupport.parkNanos(5_000_000);
            seen = look.get();
        }
        return seen;
    }
}
