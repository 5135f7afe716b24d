package dev.esign.oauth;

import dev.esign.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * A token and what its life means for callers, in milliseconds of the clock. Immutable.
 *
 * <pre>
 * issued ········ refreshAt ······ expiredAt ········ endsAt
 *        fresh              stale             ending         dead
 * </pre>
 *
 * Fresh, it is used. Stale, it is used while one caller refreshes in the background. Ending, callers wait for the next
 * one, and use this only if that cannot be had.
 */
final class LiveToken {
    /** The buffer is at most this part of a life, so that a short-lived token is not minted anew on each call. */
    private static final int LEAST_BUFFERS_IN_A_LIFE = 10;

    private final Secret secret;
    private final long refreshAt;
    private final long expiredAt;
    private final long endsAt;

    private LiveToken(TokenResponse response, long refreshAt, long expiredAt, long endsAt) {
        this.secret = response.accessToken();
        this.refreshAt = refreshAt;
        this.expiredAt = expiredAt;
        this.endsAt = endsAt;
    }

    /**
     * Works the times out once.
     *
     * @param buffer how long before its end a token counts as expired
     * @param jitter from 0 to 1: how far into the first half of the stale time the refresh begins, so that a fleet does not
     *     refresh all at once
     */
    static LiveToken of(TokenResponse response, Duration buffer, double jitter) {
        if (response.expiresAt().isEmpty()) {
            return new LiveToken(response, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        }
        Instant end = Lifetime.withinReason(response.expiresAt().get());
        long endsAt = end.toEpochMilli();
        long life = Math.max(Duration.between(response.issuedAt(), end).toMillis(), 0);
        long shortened = Math.min(buffer.toMillis(), life / LEAST_BUFFERS_IN_A_LIFE);
        long expiredAt = endsAt - shortened;
        return new LiveToken(response, expiredAt - shortened + (long) (jitter * shortened / 2), expiredAt, endsAt);
    }

    Secret secret() {
        return secret;
    }

    boolean isFresh(long now) {
        return now < refreshAt;
    }

    boolean isUsable(long now) {
        return now < expiredAt;
    }

    boolean isAlive(long now) {
        return now < endsAt;
    }

    long endsAt() {
        return endsAt;
    }

    boolean outlives(LiveToken other) {
        return endsAt > other.endsAt || endsAt == Long.MAX_VALUE;
    }
}
