package dev.esign.oauth;

import static dev.esign.testing.Answers.lostAnswer;
import static dev.esign.testing.Answers.status;
import static dev.esign.testing.Answers.statusWithRetryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.RetryPolicy;
import dev.esign.Secret;
import dev.esign.testing.Wire;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of {@link TokenSource} when tokens cannot be had, and for how long; in one thread and on virtual time. */
class TokenFailureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    final Wire wire = new Wire();

    private final AuthServer server = new AuthServer(wire);

    @Test
    void whileTheOldTokenLivesAFailureGoesUnnoticed() {
        server.gives("t1", 3600);
        server.answers(status(503));
        TokenSource source = server.source();
        token(source);

        wire.time().advance(Duration.ofSeconds(3600 - 30));

        assertThat(token(source)).isEqualTo("t1");
    }

    @Test
    void afterAFailureTheNextCallsGetTheCauseAtOnceAndNobodyAsksTheServer() {
        server.answers(status(503));
        TokenSource source = server.source();

        TokenException first = failure(source);
        TokenException second = failure(source);

        assertThat(server.requests()).isEqualTo(1);
        assertThat(second).isInstanceOf(TokenUnavailableException.class).isNotSameAs(first);
        assertThat(second).hasMessage(first.getMessage());
        assertThat(second.status()).isEqualTo(503);
    }

    @Test
    void afterThePauseItIsAskedAgain() {
        server.answers(status(503));
        server.gives("t1", 3600);
        TokenSource source = server.source();
        failure(source);

        wire.time().advance(Duration.ofSeconds(1));

        assertThat(token(source)).isEqualTo("t1");
    }

    @Test
    void thePauseGrowsAndItsGrowthEnds() {
        TokenSource source = server.source();
        for (int i = 0; i < 12; i++) {
            server.answers(status(503));
            failure(source);
            wire.time().advance(Duration.ofSeconds(60));
        }

        assertThat(server.requests()).isEqualTo(12);
        server.answers(status(503));
        failure(source);
        wire.time().advance(Duration.ofSeconds(29));
        failure(source);
        assertThat(server.requests()).isEqualTo(13);
    }

    @Test
    void aRetryAfterIsTheLeastPause() {
        server.answers(statusWithRetryAfter(429, "40"));
        TokenSource source = server.source();
        failure(source);

        wire.time().advance(Duration.ofSeconds(39));
        assertThat(failure(source).retryAfter()).contains(Duration.ofSeconds(40));
        assertThat(server.requests()).isEqualTo(1);

        wire.time().advance(Duration.ofSeconds(1));
        server.gives("t1", 3600);
        assertThat(token(source)).isEqualTo("t1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid_client",
                "invalid_grant",
                "invalid_request",
                "invalid_scope",
                "unauthorized_client",
                "unsupported_grant_type"
            })
    void aRefusalIsNotRepeatedForFiveMinutesButNobodyIsLockedOutForGood(String error) {
        server.refuses(400, error);
        TokenSource source = server.source();

        failure(source);
        wire.time().advance(Duration.ofSeconds(299));
        assertThat(failure(source).error()).contains(error);
        assertThat(server.requests()).isEqualTo(1);

        wire.time().advance(Duration.ofSeconds(1));
        server.gives("t1", 3600);
        assertThat(token(source)).isEqualTo("t1");
    }

    @Test
    void thePauseEndsWithTheOldToken() {
        server.gives("t1", 3600);
        server.refuses(401, "invalid_client");
        server.gives("t2", 3600);
        TokenSource source = server.source();
        token(source);
        wire.time().advance(Duration.ofSeconds(3600 - 30));
        assertThat(token(source)).isEqualTo("t1");

        wire.time().advance(Duration.ofSeconds(30));

        assertThat(token(source)).isEqualTo("t2");
    }

    @Test
    void aPassingFailureIsRepeatedWithinTheMintByTheRetryPolicy() {
        server.answers(status(503), lostAnswer());
        server.gives("t1", 3600);
        RetryPolicy twoMore =
                RetryPolicy.standard().withBaseDelay(Duration.ZERO).withMaxAttempts(3);
        TokenSource source = server.source(
                server.grant(), config -> config.withClient(server.client().withRetry(twoMore)));

        assertThat(token(source)).isEqualTo("t1");
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void aRefusalIsNotRepeatedWithinTheMintWhateverItsStatus() {
        server.refuses(503, "invalid_client");
        RetryPolicy twoMore =
                RetryPolicy.standard().withBaseDelay(Duration.ZERO).withMaxAttempts(3);
        TokenSource source = server.source(
                server.grant(), config -> config.withClient(server.client().withRetry(twoMore)));

        assertThat(failure(source)).isInstanceOf(InvalidClientException.class);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aRefusalDuringThePauseAllowsOneMoreMint() {
        server.gives("t1", 3600);
        server.answers(status(503));
        server.gives("t2", 3600);
        TokenSource source = server.source();
        token(source);
        wire.time().advance(Duration.ofSeconds(3600 - 30));
        token(source);

        assertThat(source.refused(Secret.of("t1"))).isTrue();

        assertThat(token(source)).isEqualTo("t2");
    }

    @Test
    void whoHasNoTokenAndIsRefusedDuringThePauseIsToldThatThereIsNone() {
        server.answers(status(503));
        TokenSource source = server.source();
        failure(source);

        assertThat(source.refused(Secret.of("old"))).isFalse();
    }

    @Test
    void aPauseIsOverWhenTheClockIsSetBack() {
        server.answers(status(503));
        server.gives("t1", 3600);
        TokenSource source = server.source();
        failure(source);

        wire.time().advance(Duration.ofHours(-1));

        assertThat(token(source)).isEqualTo("t1");
    }

    @Test
    void aMachineOutOfThreadsLocksNobodyOut() {
        server.gives("t1", 3600);
        AtomicBoolean out = new AtomicBoolean(true);
        TokenSource source = wire.closing(
                TokenSource.of(server.grant(), TokenSourceConfig.standard().withClient(server.client()), task -> {
                    if (out.get()) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    task.run();
                }));
        assertThat(failure(source)).isInstanceOf(TokenUnavailableException.class);

        out.set(false);
        wire.time().advance(Duration.ofSeconds(1));

        assertThat(token(source)).isEqualTo("t1");
    }

    private static String token(TokenSource source) {
        return source.token(PATIENCE).reveal();
    }

    private static TokenException failure(TokenSource source) {
        return catchThrowableOfType(TokenException.class, () -> source.token(PATIENCE));
    }
}
