package dev.esign.sandbox.paper;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as they are printed: always UTC. */
final class Times {
    private static final DateTimeFormatter SECONDS = utc("uuuu-MM-dd HH:mm:ss 'UTC'");
    private static final DateTimeFormatter MILLISECONDS = utc("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    private Times() {}

    static String toTheSecond(Instant at) {
        return SECONDS.format(at);
    }

    static String toTheMillisecond(Instant at) {
        return MILLISECONDS.format(at);
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
