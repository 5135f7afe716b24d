package dev.esign.oauth;

import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.CallListener;
import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.testing.ThreadKind;
import dev.esign.testing.VirtualTime;
import dev.esign.testing.Wire;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@link TokenSource}, one by one, in one thread and on virtual time; those of failures are in {@link TokenFailureTest}. */
class TokenSourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    final Wire wire = new Wire();

    private final AuthServer server = new AuthServer(wire);

    @Test
    void nothingIsMintedBeforeATokenIsAskedFor() {
        server.source();

        assertThat(server.requests()).isZero();
    }

    @Test
    void aFreshTokenIsUsedAgainAndAgain() {
        server.gives("t1", 3600);
        TokenSource source = server.source();

        assertThat(token(source)).isEqualTo("t1");
        wire.time().advance(Duration.ofSeconds(3600 - 121));
        assertThat(token(source)).isEqualTo("t1");

        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void fromTwiceTheBufferOnItIsRefreshedWhileTheOldOneIsUsed() {
        server.gives("t1", 3600);
        server.gives("t2", 3600);
        TokenSource source = server.source();
        token(source);

        wire.time().advance(Duration.ofSeconds(3600 - 89));

        assertThat(token(source)).as("the one who refreshes does not wait").isEqualTo("t1");
        assertThat(token(source)).isEqualTo("t2");
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void insideTheBufferCallersWaitForTheNewOne() {
        server.gives("t1", 3600);
        server.gives("t2", 3600);
        TokenSource source = server.source();
        token(source);

        wire.time().advance(Duration.ofSeconds(3600 - 59));

        assertThat(token(source)).isEqualTo("t2");
    }

    @Test
    void theBufferIsAnOption() {
        server.gives("t1", 7200);
        server.gives("t2", 7200);
        TokenSource source = server.source(server.grant(), config -> config.withBuffer(Duration.ofMinutes(5)));
        token(source);

        wire.time().advance(Duration.ofSeconds(7200 - 299));

        assertThat(token(source)).isEqualTo("t2");
    }

    @ParameterizedTest
    @CsvSource({"1, 850", "10, 8500", "60, 50000", "599, 479000"})
    void aShortLivedTokenIsNotMintedAnewOnEachCall(long life, long millisLater) {
        server.gives("t1", life);
        TokenSource source = server.source(server.grant(), config -> config.withBuffer(Duration.ofMinutes(2)));
        token(source);

        wire.time().advance(Duration.ofMillis(Math.min(millisLater, life * 800 - 1)));

        assertThat(token(source)).isEqualTo("t1");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void anEndedTokenIsNeverUsed() {
        server.gives("t1", 3600);
        server.answers(status(503));
        TokenSource source = server.source();
        token(source);

        wire.time().advance(Duration.ofHours(1));

        assertThatThrownBy(() -> token(source)).isInstanceOf(TokenUnavailableException.class);
    }

    @Test
    void aRefusedTokenIsReplaced() {
        server.gives("t1", 3600);
        server.gives("t2", 3600);
        TokenSource source = server.source();
        token(source);

        assertThat(source.refused(Secret.of("t1"))).isTrue();

        assertThat(token(source)).isEqualTo("t2");
    }

    @Test
    void aStragglersRefusalDoesNotCostTheNewToken() {
        server.gives("t1", 3600);
        server.gives("t2", 3600);
        TokenSource source = server.source();
        token(source);
        source.refused(Secret.of("t1"));
        token(source);

        assertThat(source.refused(Secret.of("t1"))).as("there is another token").isTrue();

        assertThat(token(source)).isEqualTo("t2");
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void aTokenWhoseEndNobodyToldIsKeptUntilItIsRefused() {
        server.answers("{\"access_token\":\"t1\",\"token_type\":\"Bearer\"}");
        TokenSource source = server.source();
        token(source);

        wire.time().advance(Duration.ofDays(1000));

        assertThat(token(source)).isEqualTo("t1");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void theLifeIsCountedFromWhenTheRequestLeft() {
        server.gives("t1", 3600);
        TokenSource source = server.source(
                server.grant(),
                config ->
                        config.withClient(server.client().withListener(new Slow(wire.time(), Duration.ofSeconds(15)))));
        token(source);
        server.gives("t2", 3600);

        wire.time().advance(Duration.ofSeconds(3600 - 15 - 59));

        assertThat(token(source)).isEqualTo("t2");
    }

    @Test
    void theMintsAreNotMadeOnTheCallersExecutor() {
        server.gives("t1", 3600);
        ClientConfig full = server.client().withExecutor(task -> {
            throw new AssertionError("a pool whose threads all wait for this token");
        });
        TokenSource source = wire.closing(
                TokenSource.of(server.grant(), TokenSourceConfig.standard().withClient(full)));

        assertThat(token(source)).isEqualTo("t1");
    }

    @Test
    void whoeverWaitsBesideADyingTokenWaitsOnWhenItIsDead() throws Exception {
        server.gives("t1", 20);
        server.gives("t2", 3600);
        AtomicBoolean hold = new AtomicBoolean();
        CompletableFuture<Runnable> held = new CompletableFuture<>();
        TokenSource source = wire.closing(
                TokenSource.of(server.grant(), TokenSourceConfig.standard().withClient(server.client()), task -> {
                    if (hold.get()) {
                        held.complete(task);
                    } else {
                        task.run();
                    }
                }));
        token(source);
        wire.time().advance(Duration.ofSeconds(19));
        hold.set(true);
        // Real time: the caller is in the second half of its patience when the mint ends.
        FutureTask<String> caller =
                new FutureTask<>(() -> source.token(Duration.ofSeconds(4)).reveal());
        ThreadKind.PLATFORM.start(caller);
        Runnable mint = held.get(30, TimeUnit.SECONDS);
        wire.time().advance(Duration.ofSeconds(2));
        CompletableFuture.delayedExecutor(2200, TimeUnit.MILLISECONDS).execute(mint);

        assertThat(caller.get(30, TimeUnit.SECONDS)).isEqualTo("t2");
    }

    @Test
    void theNewestRefreshTokenCanBeHadToBeRevoked() {
        server.answers("{\"access_token\":\"t1\",\"refresh_token\":\"r2\"}");
        TokenSource source = server.source(
                RefreshTokenGrant.of(server.endpoint(), ClientAuthentication.none("client-1"), Secret.ofText("r1")),
                UnaryOperator.identity());

        assertThat(source.refreshToken()).contains(Secret.ofText("r1"));
        token(source);
        assertThat(source.refreshToken()).contains(Secret.ofText("r2"));
    }

    @Test
    void aClosedSourceMintsNoMore() {
        TokenSource source = server.source(server.grant(), UnaryOperator.identity());
        source.close();

        assertThatThrownBy(() -> token(source)).isInstanceOf(TokenUnavailableException.class);
        assertThat(server.requests()).isZero();
    }

    @Test
    void nothingSecretStandsInItsToString() {
        server.gives("t1-canary", 3600);
        TokenSource source = server.source();
        token(source);

        assertThat(source.toString()).contains("client-1").doesNotContain("t1-canary", AuthServer.CLIENT_SECRET);
    }

    private static String token(TokenSource source) {
        return source.token(PATIENCE).reveal();
    }

    /** A server that takes its time, seen from the clock. */
    private record Slow(VirtualTime time, Duration takes) implements CallListener {
        @Override
        public void attemptAnswered(Attempt attempt, int status, Duration took) {
            time.advance(takes);
        }
    }
}
