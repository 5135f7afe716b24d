package dev.esign;

import java.time.Duration;

/**
 * How a client waits: between two attempts, between two polls. Tests pass one that only moves their clock. Must be
 * thread-safe.
 */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits.
     *
     * @param wait how long; zero or more
     * @throws InterruptedException if the thread is interrupted; the call then ends at once
     */
    void sleep(Duration wait) throws InterruptedException;
}
