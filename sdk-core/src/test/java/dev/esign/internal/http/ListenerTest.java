package dev.esign.internal.http;

import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.lostAnswer;
import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.status;
import static dev.esign.testing.Answers.statusWithRetryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.ApiCall;
import dev.esign.CallListener;
import dev.esign.Credential;
import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.MalformedResponseException;
import dev.esign.Secret;
import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.testing.Answers;
import dev.esign.testing.CallKind;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {
    @RegisterExtension
    final Wire wire = new Wire();

    private final Recording events = new Recording();

    @ParameterizedTest
    @EnumSource
    void isToldEachStepInOrder(Verb verb) {
        wire.answer(statusWithRetryAfter(503, "3"), lostAnswer(), ok());

        verb.run(CallKind.KEYED.on(client()));

        assertThat(events.seen)
                .containsExactly(
                        "1 started",
                        "1 answered 503",
                        "1 retrying in 3 s",
                        "2 started",
                        "2 broken",
                        "2 retrying in 0 s",
                        "3 started",
                        "3 answered 200");
    }

    @Test
    void isToldThatTheTokenWasReplaced() {
        wire.answer(status(401), ok());

        CallKind.READ
                .on(wire.client(new Refreshing("token-1", "token-2"), config -> config.withListener(events)))
                .execute();

        assertThat(events.seen)
                .containsExactly("1 started", "1 answered 401", "1 token refreshed", "2 started", "2 answered 200");
    }

    @Test
    void isToldOfAReplacedTokenOnce() {
        wire.answer(status(401), status(503), ok());

        CallKind.READ
                .on(wire.client(new Refreshing("token-1", "token-2", "token-2"), config -> config.withListener(events)))
                .execute();

        assertThat(events.seen).containsOnlyOnce("1 token refreshed").doesNotContain("2 token refreshed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-1", ""})
    void isToldNothingOfATokenThatDoesNotCome(String next) {
        wire.answer(status(401));
        Credential stubborn = new Refreshing("token-1", next);

        assertThatThrownBy(() -> CallKind.READ
                .on(wire.client(stubborn, config -> config.withListener(events)))
                .execute());

        assertThat(events.seen).containsExactly("1 started", "1 answered 401");
    }

    @Test
    void isToldOfTheEndOfAnAttemptWhoseBodyCannotBeMade() {
        Transport transport = wire.closing(Transport.open("oauth", wire.config().withListener(events)));
        ApiCall<Void> call = transport
                .callTo("token", "POST", wire.server().url("/token").uri())
                .body(Bodies.form(() -> {
                    throw new IllegalStateException("no signature today");
                }))
                .nothing();

        assertThatThrownBy(call::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no signature today");

        assertThat(events.seen).containsExactly("1 started", "1 broken");
    }

    @Test
    void isToldNothingOfARetryThatDoesNotCome() {
        wire.answer(status(404));

        assertThatThrownBy(() -> CallKind.READ.on(client()).execute());

        assertThat(events.seen).containsExactly("1 started", "1 answered 404");
    }

    @Test
    void isToldTheStatusOfAnAnswerThatCannotBeRead() {
        wire.answer(json(200, "<html>"));

        assertThatThrownBy(() -> CallKind.READ.on(client()).execute()).isInstanceOf(MalformedResponseException.class);

        assertThat(events.seen).containsExactly("1 started", "1 answered 200");
    }

    @Test
    void isToldThatTheCallersFileFailed() {
        AtomicInteger opened = new AtomicInteger();
        Document vanishing = Document.of("lease.pdf", () -> {
            if (opened.incrementAndGet() > 1) {
                throw new IOException("gone");
            }
            return new ByteArrayInputStream(Answers.pdfBytes(100));
        });

        assertThatThrownBy(() -> client().envelopes()
                        .create(CreateEnvelope.of(vanishing))
                        .execute())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gone");

        assertThat(events.seen).containsExactly("1 started", "1 broken");
    }

    @Test
    void isToldWhomAndWhatACallIsFor() {
        wire.answer(ok(), ok());
        IdempotencyKey key = IdempotencyKey.of("order-7");

        CallKind.KEYED.on(client()).idempotencyKey(key).execute();
        CallKind.READ.on(client()).execute();

        assertThat(events.attempts)
                .containsExactly(
                        new CallListener.Attempt("atlas", "envelopes.send", 1, key),
                        new CallListener.Attempt("atlas", "envelopes.get", 1, null));
    }

    @Test
    void isToldHowLongAnAttemptTook() {
        wire.answer(ok());
        List<Duration> took = new ArrayList<>();
        AtlasClient client = wire.client(config -> config.withListener(new CallListener() {
            @Override
            public void attemptStarted(Attempt attempt) {
                wire.time().advance(Duration.ofMillis(7));
            }

            @Override
            public void attemptAnswered(Attempt attempt, int status, Duration duration) {
                took.add(duration);
            }
        }));

        CallKind.READ.on(client).execute();

        // From the start of the attempt, which is after its listener was told.
        assertThat(took).containsExactly(Duration.ZERO);
    }

    @Test
    void thatThrowsIsIgnored() {
        wire.answer(status(503), lostAnswer(), ok());
        AtlasClient client = wire.client(config -> config.withListener(new Throwing()));

        CallKind.KEYED.on(client).execute();

        assertThat(wire.server().getRequestCount()).isEqualTo(3);
    }

    @Test
    void mayCareForNothing() {
        wire.answer(status(503), lostAnswer(), ok());

        CallKind.KEYED
                .on(wire.client(config -> config.withListener(new CallListener() {})))
                .execute();
    }

    @Test
    void isNotToldOfACallThatNeverBegan() {
        AtlasClient client = client();
        client.close();

        assertThatThrownBy(() -> CallKind.READ.on(client).execute()).isInstanceOf(TransportException.class);

        assertThat(events.seen).isEmpty();
    }

    private AtlasClient client() {
        return wire.client(config -> config.withListener(events));
    }

    private static final class Recording implements CallListener {
        private final List<String> seen = new ArrayList<>();
        private final List<Attempt> attempts = new ArrayList<>();

        @Override
        public void attemptStarted(Attempt attempt) {
            attempts.add(attempt);
            seen.add(attempt.number() + " started");
        }

        @Override
        public void attemptAnswered(Attempt attempt, int status, Duration took) {
            seen.add(attempt.number() + " answered " + status);
        }

        @Override
        public void attemptBroken(Attempt attempt, Throwable cause, Duration took) {
            seen.add(attempt.number() + " broken");
        }

        @Override
        public void retrying(Attempt attempt, Duration wait) {
            seen.add(attempt.number() + " retrying in " + wait.toSeconds() + " s");
        }

        @Override
        public void tokenRefreshed(Attempt attempt) {
            seen.add(attempt.number() + " token refreshed");
        }
    }

    /** Has these tokens, one for each attempt; a blank one is none. */
    private static final class Refreshing implements Credential {
        private final Iterator<String> tokens;

        Refreshing(String... tokens) {
            this.tokens = List.of(tokens).iterator();
        }

        @Override
        public Secret token(Duration patience) {
            return Secret.of(tokens.next());
        }

        @Override
        public boolean refused(Secret token) {
            return true;
        }
    }

    private static final class Throwing implements CallListener {
        @Override
        public void attemptStarted(Attempt attempt) {
            throw new IllegalStateException("started");
        }

        @Override
        public void attemptAnswered(Attempt attempt, int status, Duration took) {
            throw new IllegalStateException("answered");
        }

        @Override
        public void attemptBroken(Attempt attempt, Throwable cause, Duration took) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void retrying(Attempt attempt, Duration wait) {
            throw new IllegalStateException("retrying");
        }
    }
}
