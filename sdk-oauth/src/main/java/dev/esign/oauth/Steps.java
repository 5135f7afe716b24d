package dev.esign.oauth;

import dev.esign.ApiCall;
import dev.esign.ApiResponse;
import dev.esign.internal.http.Bodies.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One run of a {@link StepCall}.
 *
 * @param clock what the end is told by
 * @param end when the last step must be done
 * @param headers what every step carries
 */
record Steps(Clock clock, Instant end, List<Part> headers) {
    private static final Duration LEAST = Duration.ofMillis(1);

    <T> ApiResponse<T> take(ApiCall<T> step) {
        Duration left = Duration.between(clock.instant(), end);
        ApiCall<T> call = step.timeout(left.compareTo(LEAST) < 0 ? LEAST : left);
        for (Part header : headers) {
            call = call.header(header.name(), header.text());
        }
        return call.executeForResponse();
    }
}
