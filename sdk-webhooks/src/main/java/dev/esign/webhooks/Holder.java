package dev.esign.webhooks;

import java.util.UUID;

/**
 * Tells the claims of a guard from those of other guards and processes, and those of its threads from each other: who comes too
 * late must not give back what another thread has claimed since.
 */
final class Holder {

    private final String guard = UUID.randomUUID().toString();

    /** At most 56 characters. */
    String onThisThread() {
        return guard + ":" + Thread.currentThread().getId();
    }
}
