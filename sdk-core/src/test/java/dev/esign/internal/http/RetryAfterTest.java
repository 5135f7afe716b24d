package dev.esign.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, PT0S", "120, PT2M", "007, PT7S", "' 5 ', PT5S", "0000000000000, PT0S", "86400, PT24H"})
    void readsSeconds(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 01 Mar 2026 12:00:30 GMT | PT30S",
                "Sun, 01 Mar 2026 12:00:00 GMT | PT0S",
                "Sun, 01 Mar 2026 11:59:59 GMT | PT0S",
                "Thu, 01 Jan 1970 00:00:00 GMT | PT0S",
            })
    void readsDatesAndTakesPastOnesForNow(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "soon",
                "-1",
                "+5",
                "1.5",
                "1e3",
                "0x10",
                "٣",
                "5 seconds",
                "Sun, 99 Mar 2026 12:00:30 GMT",
                "Mon, 01 Mar 2026 12:00:30 GMT",
                "2026-03-01T12:00:30Z"
            })
    void takesGarbageForNothing(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }

    @Test
    void aNumberOfFourHundredDigitsIsVeryLongAndNoOverflow() {
        assertThat(RetryAfter.parse("9".repeat(400), NOW)).isGreaterThan(Duration.ofDays(10_000));
    }
}
