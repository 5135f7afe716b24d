package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.silence;
import static dev.esign.testing.Answers.status;
import static dev.esign.testing.Answers.statusWithRetryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.ApiCall;
import dev.esign.ApiKey;
import dev.esign.CallException;
import dev.esign.ClientConfig;
import dev.esign.Credential;
import dev.esign.RateLimitedException;
import dev.esign.Secret;
import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void aWaitThatWouldOutlastTheDeadlineIsNotBegun() {
        wire.answer(statusWithRetryAfter(429, "20"), statusWithRetryAfter(429, "20"), statusWithRetryAfter(429, "20"));

        RateLimitedException e = catchThrowableOfType(RateLimitedException.class, () -> CallKind.KEYED
                .on(wire.client())
                .timeout(Duration.ofSeconds(50))
                .execute());

        assertThat(wire.time().sleeps()).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(20));
        assertThat(e.attempts()).isEqualTo(3);
    }

    @Test
    void theDeadlineCountsTheTimeThatATokenTakes() {
        AtlasClient client = wire.client(slow(Duration.ofSeconds(61)), config -> config);

        TransportException e = catchThrowableOfType(
                TransportException.class, () -> CallKind.READ.on(client).execute());

        assertThat(e).hasMessageContaining("deadline of 60000 ms");
        assertThat(e.attempts()).isZero();
        assertThat(wire.server().getRequestCount()).isZero();
    }

    @Test
    void theCredentialIsToldWhatIsLeftOfTheDeadline() {
        wire.answer(statusWithRetryAfter(503, "15"), ok());
        List<Duration> patience = new ArrayList<>();
        Credential credential = left -> {
            patience.add(left);
            return Secret.of(Wire.KEY);
        };

        CallKind.READ.on(wire.client(credential, config -> config)).execute();

        assertThat(patience).containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(45));
    }

    @Test
    void theTimeoutOfAnAttemptShrinksWithTheDeadline() {
        wire.answer(statusWithRetryAfter(503, "15"), statusWithRetryAfter(503, "30"), ok());
        List<Duration> timeouts = new ArrayList<>();

        CallKind.READ.on(recordingTimeouts(timeouts)).execute();

        assertThat(timeouts).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(15));
    }

    @Test
    void anAttemptWithADocumentMayTakeAsLongAsTheWholeCall() {
        wire.answer(ok(), ok());
        List<Duration> timeouts = new ArrayList<>();
        ApiCall<?> upload = CallKind.UPLOAD.on(recordingTimeouts(timeouts));

        upload.execute();
        upload.timeout(Duration.ofHours(2)).execute();

        assertThat(timeouts).containsExactly(Duration.ofMinutes(10), Duration.ofHours(2));
    }

    @ParameterizedTest
    @EnumSource
    void aTimeoutMayBeForever(CallKind kind) {
        wire.answer(ok());
        Duration forever = ChronoUnit.FOREVER.getDuration();
        AtlasClient client = wire.client(config ->
                config.withTimeout(forever).withAttemptTimeout(forever).withTransferTimeout(forever));

        kind.on(client).execute();

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void anAttemptThatTakesTooLongIsRepeated() throws Exception {
        wire.answer(silence(), ok());
        AtlasClient client = wire.client(config -> config.withAttemptTimeout(Duration.ofMillis(200)));

        CompletableFuture<?> call = CallKind.KEYED.on(client).executeAsync();
        wire.request();
        wire.awaitHangUp();
        call.join();

        assertThat(wire.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void anAnswerThatNeverComesEndsWithTheDeadline() throws Exception {
        wire.answer(silence());
        AtlasClient client = wire.client(config -> config.withClock(Clock.systemUTC()));

        CallException e = catchThrowableOfType(
                TransportException.class,
                () -> CallKind.KEYED.on(client).timeout(Duration.ofMillis(200)).execute());

        wire.awaitHangUp();
        assertThat(e).hasMessageContaining("deadline of 200 ms");
        assertThat(e.outcomeUnknown()).isTrue();
    }

    @Test
    void theDefaultsAreAsDocumented() {
        assertThat(ClientConfig.standard().timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(ClientConfig.standard().attemptTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(ClientConfig.standard().transferTimeout()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void anErrorBeforeTheDeadlineIsTheProvidersOwn() {
        wire.answer(status(404));

        CallException e = catchThrowableOfType(
                CallException.class, () -> CallKind.READ.on(wire.client()).execute());

        assertThat(e).hasMessageNotContaining("deadline");
    }

    private Credential slow(Duration takes) {
        return patience -> {
            wire.time().advance(takes);
            return ApiKey.of(Wire.KEY).token(patience);
        };
    }

    private AtlasClient recordingTimeouts(List<Duration> timeouts) {
        OkHttpClient http = wire.okHttp(builder -> builder.addInterceptor(chain -> {
            timeouts.add(Duration.ofNanos(chain.call().timeout().timeoutNanos()));
            return chain.proceed(chain.request());
        }));
        return wire.client(config -> config.withOkHttpClient(http));
    }
}
