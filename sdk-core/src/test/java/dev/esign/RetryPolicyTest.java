package dev.esign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.RetryPolicy.Decision;
import dev.esign.RetryPolicy.Failure;
import dev.esign.RetryPolicy.Retry;
import dev.esign.RetryPolicy.Stop;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final RetryPolicy STANDARD = RetryPolicy.standard();
    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    private static final double NEARLY_ONE = Math.nextDown(1.0);

    @Test
    void onlyPassingStatusesAreRepeated() {
        assertThat(everyStatusThatIsNoSuccess()
                        .filter(status -> STANDARD.decide(answered(status, null), LONG, 0) instanceof Retry))
                .containsExactly(408, 429, 500, 502, 503, 504);
    }

    @Test
    void anUnsafeCallIsRepeatedForNoStatus() {
        assertThat(everyStatusThatIsNoSuccess()
                        .filter(status ->
                                STANDARD.decide(new Failure(1, status, null, false, true), LONG, 0) instanceof Retry))
                .isEmpty();
    }

    @Test
    void aConflictIsRepeatedWhereTheProviderSaysWhen() {
        assertThat(STANDARD.decide(answered(409, Duration.ofSeconds(2)), LONG, 0))
                .isEqualTo(new Retry(Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true",
        "true, false, true",
        "false, false, true",
        "false, true, false",
    })
    void aBrokenConnectionIsRepeatedIfTheCallIsSafeOrNothingWasSent(boolean repeatable, boolean sent, boolean again) {
        Decision decision = STANDARD.decide(new Failure(1, null, null, repeatable, sent), LONG, 0);

        assertThat(decision instanceof Retry).isEqualTo(again);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "4, true", "5, false", "6, false", "2147483647, false"})
    void fiveAttemptsAreMadeByDefault(int attempt, boolean again) {
        Decision decision = STANDARD.decide(new Failure(attempt, 503, null, true, true), LONG, 0);

        assertThat(decision instanceof Retry).isEqualTo(again);
    }

    @Test
    void noneNeverRepeats() {
        assertThat(RetryPolicy.none().decide(answered(503, null), LONG, 0)).isInstanceOf(Stop.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "4, 4000", "5, 8000", "6, 8000", "40, 8000", "2000000000, 8000"})
    void jitterIsBetweenZeroAndACeilingThatDoubles(int attempt, long ceilingMillis) {
        RetryPolicy patient = STANDARD.withMaxAttempts(Integer.MAX_VALUE);
        Failure failure = new Failure(attempt, 503, null, true, true);

        assertThat(patient.decide(failure, LONG, 0)).isEqualTo(new Retry(Duration.ZERO));
        Duration most = ((Retry) patient.decide(failure, LONG, NEARLY_ONE)).after();
        assertThat(most)
                .isLessThanOrEqualTo(Duration.ofMillis(ceilingMillis))
                .isGreaterThan(Duration.ofMillis(ceilingMillis).minusMillis(1));
    }

    @Test
    void jitterComesOnTopOfWhatTheProviderAskedFor() {
        assertThat(STANDARD.decide(answered(429, Duration.ofSeconds(7)), LONG, 0.5))
                .isEqualTo(new Retry(Duration.ofMillis(7250)));
    }

    @ParameterizedTest
    @CsvSource({"PT60S, true", "PT60.000000001S, false", "PT24H, false"})
    void aRetryAfterBeyondTheCapEndsTheCall(Duration asked, boolean again) {
        Decision decision = STANDARD.decide(answered(503, asked), LONG, 0);

        assertThat(decision instanceof Retry).isEqualTo(again);
    }

    @ParameterizedTest
    @CsvSource({"PT10S, false", "PT10.000000001S, true", "PT0S, false"})
    void aWaitThatWouldReachTheDeadlineIsNotBegun(Duration remaining, boolean again) {
        Decision decision = STANDARD.decide(answered(503, Duration.ofSeconds(10)), remaining, 0);

        assertThat(decision instanceof Retry).isEqualTo(again);
    }

    @Test
    void zeroDelaysRepeatAtOnce() {
        RetryPolicy eager = STANDARD.withBaseDelay(Duration.ZERO);

        assertThat(eager.decide(answered(503, null), Duration.ofNanos(1), NEARLY_ONE))
                .isEqualTo(new Retry(Duration.ZERO));
    }

    @Test
    void aPastDeadlineRepeatsNothingEvenWithoutAWait() {
        RetryPolicy eager = STANDARD.withBaseDelay(Duration.ZERO);

        assertThat(eager.decide(answered(503, null), Duration.ZERO, 0)).isInstanceOf(Stop.class);
    }

    @Test
    void hugeDelaysDoNotOverflow() {
        RetryPolicy slow = STANDARD.withBaseDelay(FOREVER).withMaxDelay(FOREVER).withMaxRetryAfter(FOREVER);

        assertThat(slow.decide(answered(503, null), LONG, NEARLY_ONE)).isInstanceOf(Stop.class);
        assertThat(slow.decide(answered(503, FOREVER), FOREVER, NEARLY_ONE)).isInstanceOf(Stop.class);
    }

    @Test
    void aRefusalSaysWhy() {
        assertThat(STANDARD.decide(answered(404, null), LONG, 0)).isEqualTo(new Stop("the answer would be the same"));
        assertThat(STANDARD.decide(answered(503, Duration.ofHours(24)), LONG, 0))
                .isEqualTo(new Stop("the provider asked to wait 86400 s"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aPolicyMakesAtLeastOneAttempt(int attempts) {
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withMaxAttempts(attempts));
    }

    @Test
    void negativeWaitsAreRefused() {
        Duration negative = Duration.ofNanos(-1);

        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withBaseDelay(negative));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withMaxDelay(negative));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withMaxRetryAfter(negative));
    }

    private static IntStream everyStatusThatIsNoSuccess() {
        return IntStream.rangeClosed(300, 599);
    }

    private static Failure answered(int status, @Nullable Duration retryAfter) {
        return new Failure(1, status, retryAfter, true, true);
    }
}
