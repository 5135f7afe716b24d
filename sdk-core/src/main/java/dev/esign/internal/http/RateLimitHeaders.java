package dev.esign.internal.http;

import dev.esign.RateLimit;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads {@code X-RateLimit-…} (GetSigned wire sheet §5). */
final class RateLimitHeaders {
    /** As seconds this is the year 5138, as milliseconds 1973: no window ends at either. */
    private static final long LEAST_MILLIS = 100_000_000_000L;

    private static final int MAX_DIGITS = 15;

    private RateLimitHeaders() {}

    static @Nullable RateLimit read(Headers headers) {
        Long limit = number(headers.get("X-RateLimit-Limit"));
        Long remaining = number(headers.get("X-RateLimit-Remaining"));
        Instant reset = reset(headers);
        return limit == null && remaining == null && reset == null ? null : new RateLimit(limit, remaining, reset);
    }

    /** The sheet says "Unix timestamp", which is seconds; a number too large for that is milliseconds. */
    static @Nullable Instant reset(Headers headers) {
        Long number = number(headers.get("X-RateLimit-Reset"));
        if (number == null) {
            return null;
        }
        return number < LEAST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static @Nullable Long number(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        boolean digits =
                !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? (Long) Long.parseLong(text) : null;
    }
}
