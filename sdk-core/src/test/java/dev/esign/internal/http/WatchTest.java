package dev.esign.internal.http;

import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.lostAnswer;
import static dev.esign.testing.Answers.status;
import static dev.esign.testing.Answers.statusWithRetryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.ApiKey;
import dev.esign.CallException.History;
import dev.esign.ClientConfig;
import dev.esign.Credential;
import dev.esign.EsignException;
import dev.esign.NotFoundException;
import dev.esign.RetryPolicy;
import dev.esign.Secret;
import dev.esign.TransportException;
import dev.esign.testing.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Looking again and again. Time is virtual. */
class WatchTest {
    @RegisterExtension
    final Wire wire = new Wire();

    private final AtomicLong told = new AtomicLong();

    @Test
    void theFirstLookIsTakenAtOnce() {
        wire.answer(look(1));

        assertThat(watch(null).next()).isEqualTo(1);

        assertThat(wire.time().sleeps()).isEmpty();
    }

    @Test
    void pausesGrowByHalfUpToThirtySeconds() {
        IntStream.range(0, 12).forEach(i -> wire.answer(look(i)));
        Watch<Integer> watch = watch(null);

        IntStream.range(0, 12).forEach(i -> watch.next());

        assertThat(wire.time().sleeps().stream().map(Duration::toMillis))
                .containsExactly(1000L, 1500L, 2250L, 3375L, 5062L, 7593L, 11390L, 17085L, 25628L, 30000L, 30000L);
    }

    @Test
    void whoIsNotToldLooksByItselfAfterFiveMinutes() {
        wire.answer(look(1), look(2));
        Watch<Integer> watch = watch(told::get);

        watch.next();
        assertThat(watch.next()).isEqualTo(2);

        assertThat(slept()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whoIsToldLooksWithinASecond() {
        wire.answer(look(1), look(2));
        Watch<Integer> watch = watch(
                told::get,
                config -> config.withSleeper(nap -> {
                    wire.time().sleep(nap);
                    if (wire.time().sleeps().size() == 3) {
                        told.incrementAndGet();
                    }
                }));

        watch.next();
        assertThat(watch.next()).isEqualTo(2);

        assertThat(slept()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void whatIsToldBetweenTheLookAndThePauseIsNotLost() {
        wire.answer(look(1), look(2));
        Watch<Integer> watch = watch(told::get);
        watch.next();

        told.incrementAndGet();

        assertThat(watch.next()).isEqualTo(2);
        assertThat(wire.time().sleeps()).isEmpty();
    }

    @Test
    void whatIsToldWhileTheLookIsTakenIsNotLost() {
        wire.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return look((int) told.incrementAndGet());
            }
        });
        Watch<Integer> watch = watch(told::get);

        assertThat(watch.next()).isEqualTo(1);
        assertThat(watch.next()).isEqualTo(2);

        assertThat(wire.time().sleeps()).isEmpty();
    }

    @Test
    void whatIsToldOnceIsLookedAtOnce() {
        wire.answer(look(1), look(2), look(3));
        Watch<Integer> watch = watch(told::get);
        watch.next();
        told.incrementAndGet();
        watch.next();

        watch.next();

        assertThat(slept()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anOutageOnlyMakesItLookAgain() {
        wire.answer(status(503), lostAnswer(), status(429), look(7));

        assertThat(watch(null).next()).isEqualTo(7);

        assertThat(slept()).isEqualTo(Duration.ofMillis(1000 + 1500 + 2250));
    }

    @Test
    void whatWasToldBeforeAnOutageIsLookedAtAsSoonAsItIsOver() {
        wire.answer(look(1), status(503), look(2));
        Watch<Integer> watch = watch(told::get);
        watch.next();
        told.incrementAndGet();

        assertThat(watch.next()).isEqualTo(2);

        assertThat(slept()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aProviderThatAsksForTimeGetsItWhateverIsTold() {
        wire.answer(statusWithRetryAfter(429, "100"), look(1));
        Watch<Integer> watch = watch(told::incrementAndGet);

        watch.next();

        assertThat(slept()).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void butNoMoreThanFiveMinutes() {
        wire.answer(statusWithRetryAfter(503, "86400"), look(1));

        watch(null).next();

        assertThat(slept()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anOutageOfTheTokenEndpointOnlyMakesItLookAgain() {
        wire.answer(look(7));
        Credential out = patience -> {
            if (wire.time().sleeps().isEmpty()) {
                throw new NoToken();
            }
            return Secret.of("token-1");
        };

        assertThat(watchOf(open(out, UnaryOperator.identity()), null).next()).isEqualTo(7);

        assertThat(slept()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatWillStayComesOut() {
        wire.answer(status(404));

        assertThatThrownBy(() -> watch(null).next()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anInterruptEndsThePause() {
        wire.answer(look(1));
        Watch<Integer> watch = watch(
                null,
                config -> config.withSleeper(nap -> {
                    throw new InterruptedException();
                }));
        watch.next();

        assertThatThrownBy(watch::next)
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("the thread was interrupted");
        assertThat(Thread.interrupted()).as("the flag").isTrue();
    }

    @Test
    void closingTheClientEndsIt() {
        wire.answer(look(1));
        AtomicReference<@Nullable Transport> transport = new AtomicReference<>();
        Transport open = open(config -> config.withSleeper(nap -> {
            Transport mine = transport.get();
            if (mine != null) {
                mine.close();
            }
        }));
        transport.set(open);
        Watch<Integer> watch = watchOf(open, told::get);
        watch.next();

        assertThatThrownBy(watch::next).hasMessageContaining("the client is closed");
    }

    private Duration slept() {
        return wire.time().sleeps().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static MockResponse look(int value) {
        return json(200, "{\"value\":" + value + "}");
    }

    private Watch<Integer> watch(@Nullable LongSupplier changes) {
        return watch(changes, UnaryOperator.identity());
    }

    private Watch<Integer> watch(@Nullable LongSupplier changes, UnaryOperator<ClientConfig> change) {
        return watchOf(open(change), changes);
    }

    private static Watch<Integer> watchOf(Transport transport, @Nullable LongSupplier changes) {
        return transport.watch(
                "look",
                transport.call("look", "GET", "look").json(node -> node.get("value")
                        .asInt()),
                changes);
    }

    private Transport open(UnaryOperator<ClientConfig> change) {
        return open(ApiKey.of(Wire.KEY), change);
    }

    private Transport open(Credential credential, UnaryOperator<ClientConfig> change) {
        ClientConfig config = change.apply(wire.config().withRetry(RetryPolicy.none()));
        return wire.closing(Transport.open("test", URI.create("https://api.test/"), credential, config));
    }

    /** As the token source throws it when the token endpoint is out. */
    private static final class NoToken extends EsignException {
        private static final long serialVersionUID = 1L;

        NoToken() {
            super("no token", new TransportException("reset", new History("token", null, 1, false), null));
        }
    }
}
