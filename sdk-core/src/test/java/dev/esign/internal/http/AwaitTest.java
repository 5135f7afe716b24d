package dev.esign.internal.http;

import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.lostAnswer;
import static dev.esign.testing.Answers.silence;
import static dev.esign.testing.Answers.status;
import static dev.esign.testing.Answers.statusWithRetryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.Await;
import dev.esign.AwaitException;
import dev.esign.CallListener;
import dev.esign.NotFoundException;
import dev.esign.RetryPolicy;
import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeStatus;
import dev.esign.testing.Always;
import dev.esign.testing.Wire;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwaitTest {
    private static final MockResponse SENT = json(200, "{\"status\":\"sent\"}");
    private static final MockResponse SIGNED = json(200, "{\"status\":\"signed\"}");

    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endsWithTheAnswerThatWasWaitedFor(boolean async) {
        wire.answer(SENT, SENT, SIGNED);
        Await<Envelope> await = signed(wire.client());

        Envelope envelope = async ? await.executeAsync().join() : await.execute();

        assertThat(envelope.status()).isEqualTo(EnvelopeStatus.SIGNED);
        assertThat(wire.server().getRequestCount()).isEqualTo(3);
    }

    @Test
    void pausesGrowByHalfUpToThirtySeconds() {
        wire.server().setDispatcher(new Always(SENT));

        assertThatThrownBy(() -> signed(wire.client()).execute()).isInstanceOf(AwaitException.class);

        assertThat(millis(wire.time().sleeps()))
                .startsWith(
                        "1000", "1500", "2250", "3375", "5062", "7593", "11390", "17085", "25628", "30000", "30000");
    }

    @Test
    void timesOutWithALastLookJustBefore() {
        wire.server().setDispatcher(new Always(SENT));

        AwaitException e = catchThrowableOfType(
                AwaitException.class,
                () -> signed(wire.client()).timeout(Duration.ofSeconds(10)).execute());

        assertThat(e.timedOut()).isTrue();
        assertThat(e.last(Envelope.class).orElseThrow().status()).isEqualTo(new EnvelopeStatus("sent"));
        assertThat(millis(wire.time().sleeps())).containsExactly("1000", "1500", "2250", "3375", "875");
    }

    @Test
    void aShortWaitLooksOnce() {
        wire.answer(SIGNED);

        assertThat(signed(wire.client()).timeout(Duration.ofNanos(1)).execute().status())
                .isEqualTo(EnvelopeStatus.SIGNED);
    }

    @Test
    void aPauseThatOversleepsTheDeadlineIsFollowedByALastLook() {
        wire.answer(SENT, SIGNED);
        AtlasClient client =
                wire.client(config -> config.withSleeper(wait -> wire.time().advance(Duration.ofHours(1))));

        assertThat(signed(client).execute().status()).isEqualTo(EnvelopeStatus.SIGNED);
    }

    @Test
    void anOutageInBetweenGoesUnnoticed() {
        wire.answer(SENT, status(503), lostAnswer(), status(500), status(408), status(429), SIGNED);
        AtlasClient client = wire.client(config -> config.withRetry(RetryPolicy.none()));

        assertThat(signed(client).execute().status()).isEqualTo(EnvelopeStatus.SIGNED);
    }

    @Test
    void aProviderThatAsksForTimeGetsIt() {
        wire.answer(statusWithRetryAfter(503, "100"), SIGNED);
        AtlasClient client = wire.client(config -> config.withRetry(RetryPolicy.none()));

        signed(client).execute();

        assertThat(millis(wire.time().sleeps())).containsExactly("100000");
    }

    @Test
    void anInterruptIsNotTakenForATimeOut() {
        wire.answer(SENT);
        AtlasClient client = wire.client(config -> config.withListener(new CallListener() {
            @Override
            public void attemptAnswered(Attempt attempt, int status, Duration took) {
                Thread.currentThread().interrupt();
            }
        }));

        assertThatThrownBy(() -> signed(client).execute())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anOutageThatLastsComesOut() {
        wire.server().setDispatcher(new Always(lostAnswer()));
        AtlasClient client = wire.client(config -> config.withRetry(RetryPolicy.none()));

        assertThatThrownBy(() -> signed(client).execute()).isInstanceOf(TransportException.class);

        assertThat(wire.time().sleeps()).hasSizeGreaterThan(10);
    }

    @Test
    void anErrorThatWillStayEndsTheWait() {
        wire.answer(status(404));

        assertThatThrownBy(() -> signed(wire.client()).execute()).isInstanceOf(NotFoundException.class);

        assertThat(wire.time().sleeps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "voided"})
    void whatCanNoLongerComeEndsTheWaitAtOnce(String status) {
        wire.answer(json(200, "{\"status\":\"" + status + "\"}"));

        AwaitException e = catchThrowableOfType(
                AwaitException.class, () -> signed(wire.client()).execute());

        assertThat(e.timedOut()).isFalse();
        assertThat(e).hasMessageContaining(status);
        assertThat(wire.time().sleeps()).isEmpty();
    }

    @Test
    void anInterruptEndsThePause() {
        wire.answer(SENT);
        AtlasClient client = wire.client(config -> config.withSleeper(wait -> {
            throw new InterruptedException();
        }));

        assertThatThrownBy(() -> signed(client).execute())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("the thread was interrupted");

        assertThat(Thread.interrupted()).as("the flag").isTrue();
    }

    @Test
    void cancellingEndsThePause() throws Exception {
        wire.answer(SENT);
        CountDownLatch sleeping = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        AtlasClient client = wire.client(config -> config.withSleeper(wait -> {
            sleeping.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                woken.countDown();
            }
        }));
        CompletableFuture<Envelope> future = signed(client).executeAsync();

        assertThat(sleeping.await(5, TimeUnit.SECONDS)).isTrue();
        future.cancel(true);

        assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void cancellingEndsTheLook() throws Exception {
        wire.answer(silence());
        CompletableFuture<Envelope> future = signed(wire.client()).executeAsync();

        wire.request();
        future.cancel(true);

        wire.awaitHangUp();
    }

    @Test
    void closingTheClientEndsTheWait() {
        wire.answer(SENT);
        CompletableFuture<AtlasClient> client = new CompletableFuture<>();
        client.complete(
                wire.client(config -> config.withSleeper(wait -> client.join().close())));

        assertThatThrownBy(() -> signed(client.join()).execute()).hasMessageContaining("the client is closed");
    }

    @Test
    void aWaitOfNothingIsRefused() {
        Await<Envelope> await = signed(wire.client());

        assertThatIllegalArgumentException().isThrownBy(() -> await.timeout(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> await.timeout(Duration.ofSeconds(-1)));
    }

    @Test
    void printsItsOperationOnly() {
        assertThat(signed(wire.client())).hasToString("Await[envelopes.awaitSigned]");
    }

    private static Await<Envelope> signed(AtlasClient client) {
        return client.envelopes().awaitSigned("e1");
    }

    private static Stream<String> millis(List<Duration> durations) {
        return durations.stream().map(Duration::toMillis).map(String::valueOf);
    }
}
