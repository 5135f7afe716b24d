package dev.esign.internal.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: whole seconds, or an HTTP date (RFC 9110 §10.2.3). */
final class RetryAfter {
    /** More digits than any wait that makes sense; a larger number counts as this one, so it never overflows. */
    private static final long MAX_SECONDS = 1_000_000_000L;

    private RetryAfter() {}

    static @Nullable Duration parse(@Nullable String value, Instant now) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            String number = text.replaceFirst("^0+(?=.)", "");
            return Duration.ofSeconds(number.length() > 9 ? MAX_SECONDS : Long.parseLong(number));
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until(date, now);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Duration until(Instant time, Instant now) {
        Duration wait = Duration.between(now, time);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
