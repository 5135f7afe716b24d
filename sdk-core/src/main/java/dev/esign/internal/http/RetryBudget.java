package dev.esign.internal.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a client from joining a storm. Each retry takes one token, each call that succeeds gives one back, and there are
 * never more than 50: for long, a client does not retry more often than it succeeds.
 */
final class RetryBudget {
    private static final int CAPACITY = 50;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

    boolean take() {
        return tokens.getAndUpdate(n -> Math.max(n - 1, 0)) > 0;
    }

    void succeeded() {
        if (tokens.get() < CAPACITY) {
            tokens.updateAndGet(n -> Math.min(n + 1, CAPACITY));
        }
    }
}
