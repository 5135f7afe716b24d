package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To the millisecond: when a token is refreshed, no longer used, and dead. */
class LiveTokenTest {
    private static final Instant ISSUED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration BUFFER = Duration.ofSeconds(60);

    @Test
    void anHourEndsAMinuteEarly() {
        LiveToken token = LiveToken.of(living(Duration.ofHours(1)), BUFFER, 0);

        assertUntil(3540_000, token::isUsable);
        assertUntil(3600_000, token::isAlive);
    }

    @ParameterizedTest
    @CsvSource({"0, 3480000", "0.5, 3495000", "1, 3510000"})
    void aFleetBeginsToRefreshOverHalfAMinute(double jitter, long refresh) {
        LiveToken token = LiveToken.of(living(Duration.ofHours(1)), BUFFER, jitter);

        assertUntil(refresh, token::isFresh);
    }

    @Test
    void ofAShortLifeATenthIsTheBuffer() {
        LiveToken token = LiveToken.of(living(Duration.ofSeconds(100)), BUFFER, 0);

        assertUntil(80_000, token::isFresh);
        assertUntil(90_000, token::isUsable);
    }

    @Test
    void whatEndedBeforeItWasIssuedIsDead() {
        LiveToken token = LiveToken.of(living(Duration.ofSeconds(-5)), BUFFER, 0);

        assertThat(token.isFresh(after(-5000))).isFalse();
        assertThat(token.isUsable(after(-5000))).isFalse();
        assertThat(token.isAlive(after(-5000))).isFalse();
    }

    @Test
    void whatHasNoEndIsFreshForever() {
        LiveToken token = LiveToken.of(living(null), BUFFER, 0);

        assertThat(token.isFresh(Long.MAX_VALUE - 1)).isTrue();
    }

    @Test
    void theLaterEndOutlivesTheEarlier() {
        LiveToken hour = LiveToken.of(living(Duration.ofHours(1)), BUFFER, 0);
        LiveToken day = LiveToken.of(living(Duration.ofDays(1)), BUFFER, 0);

        assertThat(day.outlives(hour)).isTrue();
        assertThat(hour.outlives(day)).isFalse();
        assertThat(hour.outlives(hour)).isFalse();
    }

    @Test
    void ofTwoWithoutAnEndEitherWillDo() {
        LiveToken endless = LiveToken.of(living(null), BUFFER, 0);
        LiveToken day = LiveToken.of(living(Duration.ofDays(1)), BUFFER, 0);

        assertThat(endless.outlives(endless)).isTrue();
        assertThat(day.outlives(endless)).isFalse();
    }

    /** To the millisecond. */
    private static void assertUntil(long millis, LongPredicate holds) {
        assertThat(holds.test(after(millis) - 1)).isTrue();
        assertThat(holds.test(after(millis))).isFalse();
    }

    private static long after(long millis) {
        return ISSUED.toEpochMilli() + millis;
    }

    private static TokenResponse living(@Nullable Duration life) {
        return new TokenResponse(
                Secret.of("t1"), null, List.of(), ISSUED, life == null ? null : ISSUED.plus(life), Map.of());
    }
}
