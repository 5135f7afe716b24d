package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.EnvelopeQuery;
import dev.esign.connect.Connection;
import dev.esign.connect.Connector;
import dev.esign.connect.McpClient;
import dev.esign.oauth.AuthorizationRequest;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.AuthorizationResult.Refused;
import dev.esign.oauth.CallbackException;
import dev.esign.oauth.CallbackException.Reason;
import dev.esign.oauth.ClientRegistration;
import dev.esign.oauth.InvalidGrantException;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.oauth.AuthorizationServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the bare URL of a resource to a user's tokens, and what can happen to them. */
class ConnectTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final URI REDIRECT_URI = URI.create("http://127.0.0.1/callback");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int THREADS = 32;

    private final OAuthClient oauth = OAuthClient.of(SandboxExtension.impatient());

    @AfterEach
    void close() {
        oauth.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "client_secret_basic", "client_secret_post"})
    void everyKindOfClientConnectsAndRefreshes(String method) throws Exception {
        Connector connector = connector(method);
        try (Connection connection = connected(connector);
                AtlasClient client = client(connection)) {
            McpClient mcp = new McpClient(server().resource(), connection.tokens());
            assertThat(mcp.initialize()).isEqualTo("atlas-sandbox");
            server().expireAccessTokens();
            assertThat(mcp.tools()).contains("list_envelopes");
            assertThat(envelopes(client)).isZero();
        }
        assertThat(connector.client().authenticationMethod()).isEqualTo(method);
        assertThat(connector.client().clientSecret().isPresent()).isEqualTo(!method.equals("none"));
    }

    @Test
    void aNoIsAValue() {
        AuthorizationRequest request = connector("none").ask();

        assertThat(request.callback(atlas().person().deny(request.uri())))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::error)
                .isEqualTo("access_denied");
    }

    @Test
    void anAnswerToAnotherQuestionChangesNothing() {
        Connector connector = connector("none");
        AuthorizationRequest ours = connector.ask();
        AuthorizationRequest other = connector.ask();
        URI foreign = atlas().person().approve(other.uri());

        assertThatExceptionOfType(CallbackException.class)
                .isThrownBy(() -> ours.callback(foreign))
                .extracting(CallbackException::reason)
                .isEqualTo(Reason.STATE_MISMATCH);
        assertThat(ours.callback(atlas().person().approve(ours.uri()))).isInstanceOf(Granted.class);
    }

    @Test
    void anAnswerCountsOnce() {
        AuthorizationRequest request = connector("none").ask();
        URI back = atlas().person().approve(request.uri());
        request.callback(back);

        assertThatExceptionOfType(CallbackException.class)
                .isThrownBy(() -> request.callback(back))
                .extracting(CallbackException::reason)
                .isEqualTo(Reason.REPLAYED);
    }

    @Test
    void manyThreadsWithAnEndedTokenMakeOneRefresh() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Connection connection = connected(connector("none"));
                AtlasClient client = client(connection)) {
            assertThat(envelopes(client)).isZero();
            long before = server().tokenRequests();
            server().expireAccessTokens();

            CountDownLatch start = new CountDownLatch(THREADS);
            List<CompletableFuture<Integer>> calls = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> {
                                start.countDown();
                                awaitAll(start);
                                return envelopes(client);
                            },
                            threads))
                    .limit(THREADS)
                    .toList();

            assertThat(calls).allSatisfy(call -> assertThat(call).succeedsWithin(PATIENCE));
            assertThat(server().tokenRequests()).isEqualTo(before + 1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRevokedConnectionSaysThatTheUserMustConnectAgain() {
        try (Connection connection = connected(connector("none"));
                AtlasClient client = client(connection)) {
            assertThat(envelopes(client)).isZero();
            server().revokeEverything();

            assertThatExceptionOfType(InvalidGrantException.class).isThrownBy(() -> envelopes(client));
            assertThatExceptionOfType(InvalidGrantException.class)
                    .isThrownBy(() -> connection.tokens().token(PATIENCE));
        }
    }

    @Test
    void whoDisconnectsHasNoTokenThatWorks() {
        try (Connection connection = connected(connector("none"))) {
            String token = connection.tokens().token(PATIENCE).reveal();
            assertThat(server().access(token)).isPresent();

            connection.disconnect();

            assertThat(server().access(token)).isEmpty();
            connection.tokens().refused(connection.tokens().token(PATIENCE));
            assertThatExceptionOfType(InvalidGrantException.class)
                    .isThrownBy(() -> connection.tokens().token(PATIENCE));
        }
    }

    private Connector connector(String method) {
        ClientRegistration registration = ClientRegistration.of(REDIRECT_URI).withAuthenticationMethod(method);
        return Connector.discover(oauth, server().resource(), registration, REDIRECT_URI);
    }

    private static Connection connected(Connector connector) {
        AuthorizationRequest request = connector.ask();
        Granted granted = (Granted) request.callback(atlas().person().approve(request.uri()));
        return connector.connect(granted, TokenSourceConfig.standard().withClient(SandboxExtension.impatient()));
    }

    private static AtlasClient client(Connection connection) {
        return AtlasClient.of(connection.tokens(), SandboxExtension.impatient().withBaseUrl(atlas().apiUrl()));
    }

    private static int envelopes(AtlasClient client) {
        return client.envelopes()
                .list(EnvelopeQuery.all())
                .firstPage()
                .execute()
                .items()
                .size();
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static AtlasSandbox atlas() {
        return SANDBOX.sandbox().atlas();
    }

    private static AuthorizationServer server() {
        return atlas().authorizationServer();
    }
}
