package dev.esign.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.RetryPolicy;
import dev.esign.RetryPolicy.Failure;
import dev.esign.RetryPolicy.Retry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Whatever {@code Retry-After} and {@code X-RateLimit-Reset} say, no wait is negative or outlasts the deadline. */
class RetryAfterFuzzTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @FuzzTest
    void aWaitIsNeitherNegativeNorLongerThanThereIsTime(byte[] header) {
        String value = new String(header, StandardCharsets.UTF_8);
        expectSensible(RetryAfter.parse(value, NOW));
        Instant reset = RateLimitHeaders.reset(new Headers.Builder()
                .addUnsafeNonAscii("X-RateLimit-Reset", value.replaceAll("\\p{Cc}", ""))
                .build());
        expectSensible(reset == null ? null : RetryAfter.until(reset, NOW));
    }

    private static void expectSensible(@Nullable Duration wait) {
        if (wait == null) {
            return;
        }
        assertThat(wait).isGreaterThanOrEqualTo(Duration.ZERO);
        Failure failure = new Failure(1, 429, wait, true, true);
        for (Duration left : new Duration[] {Duration.ZERO, Duration.ofSeconds(30), Duration.ofDays(40_000)}) {
            for (RetryPolicy policy : new RetryPolicy[] {
                RetryPolicy.standard(), RetryPolicy.standard().withMaxRetryAfter(Duration.ofSeconds(Long.MAX_VALUE))
            }) {
                if (policy.decide(failure, left, 0.5) instanceof Retry retry) {
                    assertThat(retry.after()).isBetween(wait, left);
                }
            }
        }
    }
}
