package dev.esign;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much a provider lets its caller do, as it said with an answer: {@code X-RateLimit-Limit},
 * {@code X-RateLimit-Remaining} and {@code X-RateLimit-Reset} (GetSigned wire sheet §5). Immutable; equal to another that
 * says the same.
 */
public final class RateLimit {
    private final @Nullable Long limit;
    private final @Nullable Long remaining;
    private final @Nullable Instant reset;

    /**
     * Makes one.
     *
     * @param limit how many requests a window allows, or null
     * @param remaining how many are left in this window, or null
     * @param reset when the next window begins, or null
     */
    public RateLimit(@Nullable Long limit, @Nullable Long remaining, @Nullable Instant reset) {
        this.limit = limit;
        this.remaining = remaining;
        this.reset = reset;
    }

    /**
     * How many requests a window allows.
     *
     * @return the number; empty if the provider did not say
     */
    public Optional<Long> limit() {
        return Optional.ofNullable(limit);
    }

    /**
     * How many requests are left in this window.
     *
     * @return the number; empty if the provider did not say
     */
    public Optional<Long> remaining() {
        return Optional.ofNullable(remaining);
    }

    /**
     * When the next window begins, by the provider's clock.
     *
     * @return the time; empty if the provider did not say
     */
    public Optional<Instant> reset() {
        return Optional.ofNullable(reset);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateLimit that
                && Objects.equals(limit, that.limit)
                && Objects.equals(remaining, that.remaining)
                && Objects.equals(reset, that.reset);
    }

    @Override
    public int hashCode() {
        return Objects.hash(limit, remaining, reset);
    }

    @Override
    public String toString() {
        return "RateLimit[limit=" + limit + ", remaining=" + remaining + ", reset=" + reset + "]";
    }
}
