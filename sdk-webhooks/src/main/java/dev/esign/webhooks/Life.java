package dev.esign.webhooks;

import java.time.Duration;

/** How long a mark lives. */
final class Life {

    /** Atlas's last attempt comes within three hours of the first, Xodo's after 24; and people send again after a weekend. */
    static final Duration DEFAULT_RETENTION = Duration.ofDays(3);

    /** Longer than any handler should take, and short enough that the claim of a process that died does not outlast the attempts. */
    static final Duration DEFAULT_CLAIM_LIFE = Duration.ofMinutes(10);

    /** Longer would only overflow. */
    private static final Duration FOR_EVER = Duration.ofDays(100 * 365);

    private Life() {}

    static Duration atLeastAMillisecond(String name, Duration life) {
        if (life.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException(name + " must be at least a millisecond, not " + life);
        }
        return life.compareTo(FOR_EVER) < 0 ? life : FOR_EVER;
    }
}
