package dev.esign;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides after each failed attempt whether to try again, and when. A pure function: it keeps no state, reads no clock
 * and sleeps nowhere, so that the decisions are the same for blocking and asynchronous calls. Immutable; the
 * {@code with…} methods are copies.
 *
 * <p>The rules:
 * <ul>
 *   <li>Repeated are broken connections and the statuses 408, 429, 500, 502, 503 and 504; and 409 where the provider
 *       itself says when to come back.
 *   <li>Only a call that is safe to repeat is repeated: its method is idempotent (RFC 9110 §9.2.2), or it carries a key
 *       that the provider honours. Of any other call only a failure before the first byte was sent is repeated.
 *   <li>The wait is full jitter: random between zero and a ceiling that doubles with each attempt. A
 *       {@code Retry-After} (or, with a 429 that has none, {@code X-RateLimit-Reset}) is the least wait. One that asks for
 *       more than {@link #withMaxRetryAfter} ends the call: to come back earlier than asked would be rude, and to park the
 *       thread would be worse.
 *   <li>A wait that would outlast the deadline is not begun.
 * </ul>
 */
public final class RetryPolicy {
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    private static final RetryPolicy STANDARD =
            new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60));

    private final int maxAttempts;
    private final Duration baseDelay;
    private final Duration maxDelay;
    private final Duration maxRetryAfter;

    private RetryPolicy(int maxAttempts, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter) {
        this.maxAttempts = maxAttempts;
        this.baseDelay = baseDelay;
        this.maxDelay = maxDelay;
        this.maxRetryAfter = maxRetryAfter;
    }

    /**
     * The default: 5 attempts, waits up to 0.5 s, 1 s, 2 s, 4 s, and a {@code Retry-After} of up to 60 s.
     *
     * @return the default policy
     */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /**
     * One attempt, whatever breaks. (A refused token that can be replaced is no failure: that call is made once more.)
     *
     * @return a policy that never repeats
     */
    public static RetryPolicy none() {
        return STANDARD.withMaxAttempts(1);
    }

    /**
     * Sets how many requests one call may make.
     *
     * @param attempts 1 or more; default 5
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public RetryPolicy withMaxAttempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("A call makes at least one attempt, not " + attempts + ".");
        }
        return new RetryPolicy(attempts, baseDelay, maxDelay, maxRetryAfter);
    }

    /**
     * Sets the ceiling of the first wait.
     *
     * @param delay zero or more; default 0.5 s
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withBaseDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, notNegative(delay), maxDelay, maxRetryAfter);
    }

    /**
     * Sets the ceiling of every wait that the policy chooses itself.
     *
     * @param delay zero or more; default 8 s
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withMaxDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, baseDelay, notNegative(delay), maxRetryAfter);
    }

    /**
     * Sets the longest {@code Retry-After}, or {@code X-RateLimit-Reset} in its place, that is waited for.
     *
     * @param delay zero or more; default 60 s
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withMaxRetryAfter(Duration delay) {
        return new RetryPolicy(maxAttempts, baseDelay, maxDelay, notNegative(delay));
    }

    /**
     * Decides what follows a failed attempt.
     *
     * @param failure the attempt that failed
     * @param remaining what is left until the call's deadline
     * @param random a number from 0 (inclusive) to 1 (exclusive), drawn anew for each decision
     * @return to try again, or why not
     */
    public Decision decide(Failure failure, Duration remaining, double random) {
        if (failure.status() != null && !isPassing(failure.status(), failure.retryAfter())) {
            return new Stop("the answer would be the same");
        }
        if (failure.sent() && !failure.repeatable()) {
            return new Stop("the call is not safe to repeat");
        }
        if (failure.attempt() >= maxAttempts) {
            return new Stop("all " + maxAttempts + " attempts were made");
        }
        Duration asked = Objects.requireNonNullElse(failure.retryAfter(), Duration.ZERO);
        if (asked.compareTo(maxRetryAfter) > 0) {
            return new Stop("the provider asked to wait " + asked.toSeconds() + " s");
        }
        Duration jitter = jitter(failure.attempt(), random);
        // Compared by subtraction: the sum of the two may be more than a Duration holds.
        if (jitter.compareTo(remaining.minus(asked)) >= 0) {
            return new Stop("the wait would outlast the deadline");
        }
        return new Retry(asked.plus(jitter));
    }

    private static boolean isPassing(int status, @Nullable Duration retryAfter) {
        return PASSING.contains(status) || (status == 409 && retryAfter != null);
    }

    private Duration jitter(int attempt, double random) {
        // 2^30 times the base is beyond every sensible ceiling, and keeps the product from overflowing.
        double factor = 1L << Math.min(attempt - 1, 30);
        double ceiling = Math.min(seconds(baseDelay) * factor, seconds(maxDelay));
        return Duration.ofNanos((long) (ceiling * random * 1e9));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    private static Duration notNegative(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A wait is not negative, but " + delay + " is.");
        }
        return delay;
    }

    /**
     * A failed attempt.
     *
     * @param attempt its number, from 1
     * @param status the HTTP status, or null if no whole answer came
     * @param retryAfter the wait that the provider asked for, or null
     * @param repeatable whether doing it again cannot do it twice
     * @param sent whether a byte of the request may have left
     */
    public record Failure(
            int attempt, @Nullable Integer status, @Nullable Duration retryAfter, boolean repeatable, boolean sent) {}

    /** What follows a failed attempt. */
    public sealed interface Decision {}

    /**
     * Try again.
     *
     * @param after how long to wait before
     */
    public record Retry(Duration after) implements Decision {}

    /**
     * Do not try again.
     *
     * @param because why, for people
     */
    public record Stop(String because) implements Decision {}
}
