package dev.esign;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Told what a client does, for metrics and traces. Gets no payload, no header and no secret. Called in the thread that
 * makes the call, so it should return soon; what it throws is logged and otherwise ignored. Must be thread-safe.
 */
public interface CallListener {
    /**
     * A request is about to be made.
     *
     * @param attempt which
     */
    default void attemptStarted(Attempt attempt) {}

    /**
     * An answer came and was read.
     *
     * @param attempt which
     * @param status the HTTP status, good or bad
     * @param took from the start of the attempt
     */
    default void attemptAnswered(Attempt attempt, int status, Duration took) {}

    /**
     * No whole answer came.
     *
     * @param attempt which
     * @param cause what broke
     * @param took from the start of the attempt
     */
    default void attemptBroken(Attempt attempt, Throwable cause, Duration took) {}

    /**
     * The attempt failed, and there will be another.
     *
     * @param attempt the one that failed
     * @param wait how long until the next
     */
    default void retrying(Attempt attempt, Duration wait) {}

    /**
     * The provider refused the token, the credential has another, and the call is repeated with it.
     *
     * @param attempt the one that was refused
     */
    default void tokenRefreshed(Attempt attempt) {}

    /**
     * A store that shares tokens between processes failed; the token was had without it.
     *
     * @param cause what broke; names no secret
     */
    default void tokenStoreFailed(Exception cause) {}

    /**
     * One request.
     *
     * @param provider whom it goes to, such as {@code atlas}
     * @param operation what it does, such as {@code envelopes.send}; one of a small fixed set
     * @param number its number within the call, from 1
     * @param idempotencyKey the key that it carries, or null
     */
    record Attempt(
            String provider,
            String operation,
            int number,
            @Nullable IdempotencyKey idempotencyKey) {}
}
