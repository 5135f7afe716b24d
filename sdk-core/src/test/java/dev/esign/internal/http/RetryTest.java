package dev.esign.internal.http;

import static dev.esign.testing.Answers.cutOff;
import static dev.esign.testing.Answers.lostAnswer;
import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.status;
import static dev.esign.testing.Answers.statusWithRetryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.ApiException.Answer;
import dev.esign.ApiKey;
import dev.esign.ApiResponse;
import dev.esign.CallException;
import dev.esign.NotFoundException;
import dev.esign.RateLimitedException;
import dev.esign.RetryPolicy;
import dev.esign.ServerException;
import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.testing.CallKind;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource
    void everyVerbRepeatsUntilItSucceeds(Verb verb) {
        wire.answer(status(503), lostAnswer(), ok());

        verb.run(CallKind.KEYED.on(wire.client()));

        assertThat(wire.server().getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void everyVerbThrowsTheErrorItself(Verb verb) {
        wire.answer(status(404));

        assertThatThrownBy(() -> verb.run(CallKind.READ.on(wire.client()))).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"KEYED", "UPLOAD"})
    void everyAttemptCarriesTheSameKeyAndTheSameBytes(CallKind kind) throws Exception {
        wire.answer(status(500), lostAnswer(), ok());

        kind.on(wire.client()).execute();

        RecordedRequest first = wire.request();
        assertThat(first.getHeaders().get("Idempotency-Key")).isNotBlank();
        assertThat(first.getBodySize()).isPositive();
        for (int i = 0; i < 2; i++) {
            RecordedRequest again = wire.request();
            assertThat(again.getHeaders()).isEqualTo(first.getHeaders());
            assertThat(again.getBody()).isEqualTo(first.getBody());
        }
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void secondsInRetryAfterAreWaitedForExactly(int status) {
        wire.answer(statusWithRetryAfter(status, "17"), statusWithRetryAfter(status, "0"), ok());

        CallKind.KEYED.on(wire.client()).execute();

        assertThat(wire.time().sleeps()).containsExactly(Duration.ofSeconds(17), Duration.ZERO);
    }

    @Test
    void aDateInRetryAfterIsWaitedForExactly() {
        String inTwentySeconds = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                wire.time().instant().plusSeconds(20).atZone(ZoneOffset.UTC));
        wire.answer(statusWithRetryAfter(429, inTwentySeconds), ok());

        CallKind.READ.on(wire.client()).execute();

        assertThat(wire.time().sleeps()).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void aRetryAfterBeyondTheCapEndsTheCallAtOnce() {
        wire.answer(statusWithRetryAfter(429, "86400"));

        RateLimitedException e = catchThrowableOfType(
                RateLimitedException.class,
                () -> CallKind.READ.on(wire.client()).execute());

        assertThat(e.retryAfter()).contains(Duration.ofHours(24));
        assertThat(wire.time().sleeps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "9999999999", "soon"})
    void theRetryAfterOfA503IsOursToReadNotOkHttps(String retryAfter) {
        wire.answer(statusWithRetryAfter(503, retryAfter), ok());

        // OkHttp would repeat on a zero, whatever the call, and fail on a number beyond an int.
        assertThatThrownBy(() -> CallKind.UNKEYED.on(wire.client()).execute()).isInstanceOf(ServerException.class);

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void jitterStaysBelowItsCeilings() {
        wire.answer(status(503), status(503), status(503), status(503), ok());
        AtlasClient client = wire.client(config -> config.withRetry(RetryPolicy.standard()));

        CallKind.READ.on(client).execute();

        assertThat(wire.time().sleeps()).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(wire.time().sleeps().get(i)).isBetween(Duration.ZERO, Duration.ofMillis(500L << i));
        }
    }

    @Test
    void afterTheLastAttemptTheErrorTellsHowManyThereWere() {
        wire.answer(status(503), status(502), status(500), status(504), status(503));

        ServerException e = catchThrowableOfType(
                ServerException.class, () -> CallKind.KEYED.on(wire.client()).execute());

        assertThat(e.attempts()).isEqualTo(5);
        assertThat(e.idempotencyKey()).isPresent();
    }

    @Test
    void theResponseTellsHowManyAttemptsThereWere() {
        wire.answer(status(503), ok());

        ApiResponse<?> response = CallKind.KEYED.on(wire.client()).executeForResponse();

        assertThat(response.attempts()).isEqualTo(2);
    }

    @Test
    void theNumberOfAttemptsIsTheCallsNotTheClients() {
        AtlasClient client = wire.client();
        for (int call = 0; call < 3; call++) {
            wire.answer(status(503), status(503), status(503), status(503), ok());
            CallKind.READ.on(client).execute();
        }

        assertThat(wire.server().getRequestCount()).isEqualTo(15);
    }

    @Test
    void anAnswerThatBreaksOffIsAskedForAgain() {
        wire.answer(cutOff(ok()), ok());

        CallKind.KEYED.on(wire.client()).execute();

        assertThat(wire.server().getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void anUnsafeCallIsNotRepeatedAfterAnAnswer(int status) {
        wire.answer(status(status));

        CallException e = catchThrowableOfType(
                CallException.class, () -> CallKind.UNKEYED.on(wire.client()).execute());

        assertThat(e.attempts()).isEqualTo(1);
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void anUnsafeCallIsNotRepeatedOnceItWasSent() {
        wire.answer(lostAnswer());

        TransportException e = catchThrowableOfType(
                TransportException.class,
                () -> CallKind.UNKEYED.on(wire.client()).execute());

        assertThat(e.attempts()).isEqualTo(1);
        assertThat(e).hasMessageContaining("not safe to repeat");
    }

    @Test
    void whatAWireCallsFinalIsNotRepeated() {
        wire.answer(status(503));
        Failures theirs = new Failures() {
            @Override
            public boolean isFinal(Answer answer) {
                return answer.status() == 503;
            }
        };
        URI url = wire.server().url("/").uri();
        Transport transport = wire.closing(Transport.open("atlas", url, ApiKey.of(Wire.KEY), wire.config()));

        assertThatThrownBy(() -> transport
                        .callTo("ping", "GET", url)
                        .failures(theirs)
                        .acknowledgement()
                        .execute())
                .isInstanceOf(ServerException.class);

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }
}
