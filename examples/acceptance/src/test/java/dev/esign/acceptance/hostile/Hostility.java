package dev.esign.acceptance.hostile;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * One row of the table: what a peer does, and how a call of it may end.
 *
 * @param name says it
 * @param answer does it
 * @param endings how a call may end
 * @param timeout how long a call may take
 * @param trust whether the connection may be used again
 * @param largeUploads whether calls that carry a document carry one that fits in no buffer on the way
 */
record Hostility(
        String name, Answer answer, Set<Ending> endings, Duration timeout, boolean trust, boolean largeUploads) {
    /** Longer than any answer takes that has an end. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofMillis(500);

    /** A row that has an end by itself, and after which the connection is good for nothing. */
    static Hostility of(String name, Answer answer, Ending first, Ending... others) {
        return new Hostility(name, answer, EnumSet.of(first, others), LONG, false, false);
    }

    /** That only the call's deadline ends. */
    Hostility endless() {
        return new Hostility(name, answer, endings, SHORT, trust, largeUploads);
    }

    /** That is odd, but of sound framing. */
    Hostility framed() {
        return new Hostility(name, answer, endings, timeout, true, largeUploads);
    }

    /** Whether the deadline is so short that it may pass before a busy machine has sent the request. */
    boolean isEndless() {
        return timeout.equals(SHORT);
    }

    Hostility meetingLargeUploads() {
        return new Hostility(name, answer, endings, timeout, trust, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
