package dev.esign.internal.http;

import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.silence;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.ApiCall;
import dev.esign.ApiKey;
import dev.esign.ApiResponse;
import dev.esign.IdempotencyKey;
import dev.esign.InvalidRequestException;
import dev.esign.NotFoundException;
import dev.esign.TransportException;
import dev.esign.testing.Always;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call that takes several requests. */
class SteppedCallTest {
    private static final IdempotencyKey KEY = IdempotencyKey.of("contract-7");

    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource
    void takesItsStepsInOrder(Verb verb) throws Exception {
        wire.answer(ok(), ok());

        assertThat(verb.run(twoSteps())).isEqualTo("done");

        assertThat(wire.request().getTarget()).isEqualTo("/api/first");
        assertThat(wire.request().getTarget()).isEqualTo("/api/second");
    }

    @Test
    void keysOfTheStepsAreMadeOfItsOwn() throws Exception {
        wire.answer(ok(), ok());

        twoSteps().execute();

        assertThat(keyOfNext())
                .isEqualTo(IdempotencyKey.derivedFrom("first", KEY.value()).value());
        assertThat(keyOfNext())
                .isEqualTo(IdempotencyKey.derivedFrom("second", KEY.value()).value());
    }

    @Test
    void anotherKeyGivesOtherKeys() throws Exception {
        wire.answer(ok(), ok());

        twoSteps().idempotencyKey(IdempotencyKey.of("again")).execute();

        assertThat(keyOfNext())
                .isEqualTo(IdempotencyKey.derivedFrom("first", "again").value());
    }

    @Test
    void executedAgainItRepeatsItsKeys() throws Exception {
        wire.answer(ok(), status(400), ok(), ok());
        ApiCall<String> call = twoSteps();

        assertThatThrownBy(call::execute).hasMessageContaining("second was answered 400");
        call.execute();

        String first = keyOfNext();
        String second = keyOfNext();
        assertThat(keyOfNext()).isEqualTo(first);
        assertThat(keyOfNext()).isEqualTo(second);
    }

    @Test
    void withoutAKeyItTakesNone() {
        ApiCall<Void> call = transport().steps("signing.remind").nothing(steps -> {});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.idempotencyKey(KEY))
                .withMessageContaining("signing.remind");
    }

    @Test
    void itsHeadersGoWithEachStep() throws Exception {
        wire.answer(ok(), ok());

        twoSteps().header("X-Trace", "7").execute();

        assertThat(wire.request().getHeaders().get("X-Trace")).isEqualTo("7");
        assertThat(wire.request().getHeaders().get("X-Trace")).isEqualTo("7");
    }

    @Test
    void itsOptionsAreRefusedAsThoseOfAnyCall() {
        assertThatIllegalArgumentException().isThrownBy(() -> twoSteps().header("Authorization", "Bearer x"));
        assertThatIllegalArgumentException().isThrownBy(() -> twoSteps().timeout(Duration.ZERO));
    }

    @Test
    void itsResponseIsThatOfTheLastStepWithAllAttempts() {
        wire.answer(
                status(503),
                ok(),
                json(201, "{}").newBuilder().setHeader("X-Request-Id", "r2").build());

        ApiResponse<String> response = twoSteps().executeForResponse();

        assertThat(response.value()).isEqualTo("done");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.requestId()).contains("r2");
        assertThat(response.attempts()).isEqualTo(3);
        assertThat(response.idempotencyKey()).contains(KEY);
    }

    @Test
    void aStepThatFailsIsTheLast() {
        wire.answer(status(404));

        assertThatThrownBy(() -> twoSteps().execute()).isInstanceOf(NotFoundException.class);

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureTellsOfTheWholeSoThatTheWholeCanBeRepeated(Verb verb) {
        wire.answer(ok(), status(503), status(400));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> verb.run(twoSteps()))
                .withMessageContaining("second was answered 400")
                .withMessageContaining("idempotency key " + KEY)
                .satisfies(e -> {
                    assertThat(e.operation()).isEqualTo("second");
                    assertThat(e.idempotencyKey()).contains(KEY);
                    assertThat(e.attempts()).isEqualTo(3);
                });
    }

    @Test
    void aStepThatWasRefusedLeavesNothingOpen() {
        wire.answer(ok(), status(400));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> twoSteps().execute())
                .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());
    }

    @Test
    void aLookThatFailsAfterTheWorkLeavesOpenHowFarItCame() {
        wire.answer(ok(), status(404));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> doneAndLookedAt().execute())
                .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
    }

    @Test
    void aLookThatFailsBeforeTheWorkLeavesNothingOpen() {
        wire.answer(status(404));
        ApiCall<Void> call = transport()
                .steps("signing.remind")
                .nothing(steps ->
                        steps.take(steps.transport().call("get", "GET", "x").nothing()));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call::execute)
                .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());
    }

    @Test
    void aStepWithoutAKeyOfTheWholeTellsItsOwn() {
        wire.answer(status(400));
        IdempotencyKey own = IdempotencyKey.of("own");
        ApiCall<Void> call = transport()
                .steps("signing.remind")
                .nothing(steps -> steps.take(step("first", steps).idempotencyKey(own)));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(call::execute)
                .satisfies(e -> assertThat(e.idempotencyKey()).contains(own));
    }

    @Test
    void oneDeadlineIsOverAllSteps() {
        wire.answer(ok());
        ApiCall<String> call = transport()
                .steps("signing.submit")
                .keyed(KEY)
                .value(steps -> {
                    steps.take("first", step("first", steps));
                    wire.time().advance(Duration.ofSeconds(5));
                    steps.take("second", step("second", steps));
                    return "done";
                })
                .timeout(Duration.ofSeconds(5));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(call::execute)
                .withMessageContaining("signing.submit failed: the deadline of 5000 ms passed")
                .satisfies(e -> {
                    assertThat(e.idempotencyKey()).contains(KEY);
                    assertThat(e.outcomeUnknown())
                            .as("the first step has changed something")
                            .isTrue();
                });
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void aStepsWaitEndsWithTheDeadline() {
        wire.server().setDispatcher(new Always(ok()));
        ApiCall<String> call = transport()
                .steps("signing.submit")
                .value(steps -> steps.await(steps.transport()
                        .await(
                                "ready",
                                steps.transport().call("get", "GET", "x").object(members -> "no"),
                                answer -> false,
                                answer -> null,
                                Duration.ofHours(1))))
                .timeout(Duration.ofMillis(2_500));

        assertThatThrownBy(call::execute).hasMessageContaining("ready waited 2 s");
    }

    @Test
    void cancellingEndsTheStep() throws Exception {
        wire.answer(ok(), silence());
        CompletableFuture<String> future = twoSteps().executeAsync();
        wire.request();
        wire.request();

        future.cancel(true);

        wire.awaitHangUp();
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aSteppedDownloadRefusesWhatEveryDownloadRefuses() {
        var download = transport().download("signing.download", steps -> {
            throw new AssertionError("Nothing is asked before the target is known to be good.");
        });

        assertThatIllegalArgumentException().isThrownBy(() -> download.to(Path.of("/")));
        assertThat(download).hasToString("Download[signing.download]");
    }

    @Test
    void printsItsOperationOnly() {
        assertThat(twoSteps()).hasToString("ApiCall[signing.submit]");
    }

    private ApiCall<String> twoSteps() {
        return transport().steps("signing.submit").keyed(KEY).value(steps -> {
            steps.take("first", step("first", steps));
            steps.take("second", step("second", steps));
            return "done";
        });
    }

    private ApiCall<Void> doneAndLookedAt() {
        return transport().steps("signing.submit").keyed(KEY).nothing(steps -> {
            steps.take("first", step("first", steps));
            steps.take(steps.transport().call("get", "GET", "x").nothing());
        });
    }

    private static ApiCall<Void> step(String name, Steps steps) {
        return steps.transport()
                .call(name, "POST", name)
                .keyed()
                .body(Bodies.empty())
                .nothing();
    }

    private String keyOfNext() throws InterruptedException {
        return String.valueOf(wire.request().getHeaders().get("Idempotency-Key"));
    }

    private Transport transport() {
        return wire.closing(
                Transport.open("test", URI.create("https://api.test/"), ApiKey.of(Wire.KEY), wire.config()));
    }
}
