package dev.esign.oauth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The last mint failed, and for a while there is no other: callers get the cause at once.
 *
 * @param cause why
 * @param inARow how many have failed since the last that did not
 * @param since when the pause began, in milliseconds of the clock; should that be set back, the pause is over
 * @param until when the pause ends
 */
record Setback(TokenException cause, int inARow, long since, long until) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /**
     * What a wrong secret or scope is answered will not change by asking again. But it must be asked again some day, or a
     * client that was blocked by mistake would stay locked out until its process ends.
     */
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMinutes(5);

    /**
     * Works out the pause.
     *
     * @param before the setback before this one, or null if the last mint succeeded
     * @param jitter from 0 to 1
     */
    static Setback after(@Nullable Setback before, TokenException cause, long now, double jitter) {
        int inARow = before == null ? 1 : before.inARow + 1;
        long pause = PAUSE_AFTER_REFUSAL.toMillis();
        if (cause.passes()) {
            long ceiling = Math.min(FIRST_PAUSE.toMillis() << Math.min(inARow - 1, 10), LONGEST_PAUSE.toMillis());
            pause = Math.max((long) (ceiling * (1 + jitter) / 2), asked(cause));
        }
        return new Setback(cause, inARow, now, now + pause);
    }

    private static long asked(TokenException cause) {
        Duration wait = cause.retryAfter().orElse(Duration.ZERO);
        return wait.compareTo(PAUSE_AFTER_REFUSAL) > 0 ? PAUSE_AFTER_REFUSAL.toMillis() : wait.toMillis();
    }

    /** The same, but over at once: something has changed, so that one more try is due. */
    Setback over() {
        return new Setback(cause, inARow, since, since);
    }

    /** The same, but over by then. */
    Setback endingBy(long time) {
        return time < until ? new Setback(cause, inARow, since, time) : this;
    }

    boolean lasts(long now) {
        return since <= now && now < until;
    }
}
