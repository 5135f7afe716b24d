package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.RateLimit;
import dev.esign.RateLimitedException;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void anAnswerTellsItsRateLimit() {
        wire.answer(ok().newBuilder()
                .setHeader("x-ratelimit-limit", "100")
                .setHeader("X-RateLimit-Remaining", "99")
                .setHeader("X-RateLimit-Reset", "1772366430")
                .build());

        RateLimit limit = rateLimit().orElseThrow();

        assertThat(limit.limit()).contains(100L);
        assertThat(limit.remaining()).contains(99L);
        assertThat(limit.reset()).contains(Instant.ofEpochSecond(1772366430));
    }

    @Test
    void anAnswerPrintsItsRateLimit() {
        wire.answer(withReset(ok(), "1772366430"));

        assertThat(CallKind.READ.on(wire.client()).executeForResponse().toString())
                .endsWith("rateLimit=RateLimit[limit=null, remaining=null, reset=2026-03-01T12:00:30Z]]");
    }

    @Test
    void limitsThatSayTheSameAreEqual() {
        RateLimit limit = new RateLimit(100L, 99L, Instant.EPOCH);

        assertThat(limit).isEqualTo(new RateLimit(100L, 99L, Instant.EPOCH));
        assertThat(limit).hasSameHashCodeAs(new RateLimit(100L, 99L, Instant.EPOCH));
        assertThat(limit)
                .isNotEqualTo(new RateLimit(101L, 99L, Instant.EPOCH))
                .isNotEqualTo(new RateLimit(100L, 98L, Instant.EPOCH))
                .isNotEqualTo(new RateLimit(100L, 99L, null));
    }

    @Test
    void anAnswerWithoutTheHeadersTellsNone() {
        wire.answer(ok());

        assertThat(rateLimit()).isEmpty();
    }

    @Test
    void aResetTooLargeForSecondsIsInMilliseconds() {
        wire.answer(withReset(ok(), "1772366430123"));

        assertThat(rateLimit().orElseThrow().reset()).contains(Instant.ofEpochMilli(1772366430123L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1e9", "99999999999999999999999", "1772366430.5"})
    void aResetThatIsNoTimeIsNone(String reset) {
        wire.answer(withReset(ok(), reset));

        assertThat(rateLimit()).isEmpty();
    }

    @Test
    void aCallThatIsOverTheLimitIsRepeatedWhenTheNextWindowBegins() {
        wire.answer(withReset(status(429), in(Duration.ofSeconds(20))), ok());

        CallKind.KEYED.on(wire.client()).execute();

        assertThat(wire.time().sleeps()).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void retryAfterGoesBeforeTheReset() {
        wire.answer(
                withReset(status(429), in(Duration.ofSeconds(20)))
                        .newBuilder()
                        .setHeader("Retry-After", "3")
                        .build(),
                ok());

        CallKind.KEYED.on(wire.client()).execute();

        assertThat(wire.time().sleeps()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aWindowThatIsTooFarOffEndsTheCallAndTheErrorSaysHowFar() {
        wire.answer(withReset(status(429), in(Duration.ofHours(1))));

        RateLimitedException e = catchThrowableOfType(
                RateLimitedException.class,
                () -> CallKind.KEYED.on(wire.client()).execute());

        assertThat(e.retryAfter()).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({"503", "500"})
    void aResetOnAnotherFailureIsNoReasonToWait(int status) {
        wire.answer(withReset(status(status), in(Duration.ofSeconds(20))), ok());

        CallKind.KEYED.on(wire.client()).execute();

        assertThat(wire.time().sleeps()).containsExactly(Duration.ZERO);
    }

    private Optional<RateLimit> rateLimit() {
        return CallKind.READ.on(wire.client()).executeForResponse().rateLimit();
    }

    private String in(Duration wait) {
        return String.valueOf(wire.time().instant().plus(wait).getEpochSecond());
    }

    private static MockResponse withReset(MockResponse answer, String reset) {
        return answer.newBuilder().setHeader("X-RateLimit-Reset", reset).build();
    }
}
