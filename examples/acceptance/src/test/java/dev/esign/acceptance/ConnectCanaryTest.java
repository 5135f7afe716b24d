package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.EsignException;
import dev.esign.Secret;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.EnvelopeQuery;
import dev.esign.connect.Connection;
import dev.esign.connect.Connector;
import dev.esign.oauth.AuthorizationRequest;
import dev.esign.oauth.AuthorizationResult;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.ClientRegistration;
import dev.esign.oauth.InMemoryTokenStore;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.oauth.TokenStore;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.faults.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection from its first question to its end, with every logger at its finest: no secret in what anybody is told. */
class ConnectCanaryTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final URI REDIRECT_URI = URI.create("http://127.0.0.1/callback");
    private static final String STORE_KEY = "canary";
    private static final Pattern SECRET_MEMBER =
            Pattern.compile("\"(?:client_secret|registration_access_token|access_token|refresh_token)\":\"([^\"]+)\"");

    private final Logger root = Logger.getLogger("");
    private final Level levelBefore = root.getLevel();
    private final Recorder recorder = new Recorder();
    private final OAuthClient oauth = OAuthClient.of(SandboxExtension.impatient());
    private final TokenStore store = InMemoryTokenStore.create();
    private final List<String> told = new ArrayList<>();
    private final Set<String> secrets = new HashSet<>();

    @BeforeEach
    void listenToEverything() {
        root.setLevel(Level.ALL);
        root.addHandler(recorder);
    }

    @AfterEach
    void listenNoMore() {
        root.removeHandler(recorder);
        root.setLevel(levelBefore);
        oauth.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "client_secret_basic", "client_secret_post"})
    void noSecretOfAConnectionIsEverTold(String method) {
        Connector connector = connector(method);
        AuthorizationRequest request = connector.ask();
        URI back = atlas().person().approve(request.uri());
        remember(request, back);
        tell(failure(() -> request.callback(URI.create(REDIRECT_URI + "?state=other&code=" + code(back)))));
        Granted granted = (Granted) request.callback(back);
        tell(failure(() -> request.callback(back)));
        TokenSourceConfig config = TokenSourceConfig.standard()
                .withClient(SandboxExtension.impatient())
                .withStore(store, STORE_KEY);
        try (Connection connection = connector.connect(granted, config);
                AtlasClient client = client(connection)) {
            tell(connector, request, granted, connection, connection.tokens(), store, client);
            refreshed(client);
            // A code that comes again ends the connection (RFC 6749 §4.1.2), and with it the refresh token.
            tell(failure(() -> oauth.exchange(granted).execute()));
            tell(failure(() -> list(client)));
            connection.disconnect();
        }
        connector.leave();
        tell(failure(() -> oauth.readRegistration(connector.client()).execute()));

        thenNothingWasTold(method.equals("none") ? 5 : 6);
    }

    @Test
    void aWrongAnswerRepeatsNothing() {
        Connector connector = connector("client_secret_post");
        for (Fault fault : List.of(
                Fault.status(500, Map.of()), Fault.status(200, Map.of()), Fault.truncate(), Fault.resetAfter())) {
            AuthorizationRequest request = connector.ask();
            URI back = atlas().person().approve(request.uri());
            remember(request, back);
            AuthorizationResult result = request.callback(back);
            atlas().faults().add(fault);
            tell(failure(() -> oauth.exchange((Granted) result).execute()));
            atlas().faults().clear();
        }

        thenNothingWasTold(10);
    }

    private Connector connector(String method) {
        ClientRegistration registration = ClientRegistration.of(REDIRECT_URI).withAuthenticationMethod(method);
        Connector connector =
                Connector.discover(oauth, atlas().authorizationServer().resource(), registration, REDIRECT_URI);
        remember(connector.client().save().reveal());
        tell(connector.client(), connector.client().save(), registration);
        return connector;
    }

    private static AtlasClient client(Connection connection) {
        return AtlasClient.of(connection.tokens(), SandboxExtension.impatient().withBaseUrl(atlas().apiUrl()));
    }

    private static void list(AtlasClient client) {
        client.envelopes().list(EnvelopeQuery.all()).firstPage().execute();
    }

    private void refreshed(AtlasClient client) {
        list(client);
        atlas().authorizationServer().expireAccessTokens();
        list(client);
        remember(store.load(STORE_KEY).orElseThrow());
    }

    private void remember(AuthorizationRequest request, URI back) {
        Secret saved = request.save();
        tell(saved);
        // The state stands before the verifier, and in the URL; the verifier, of 43 characters like it, is the secret.
        secrets.add(saved.reveal().substring(43, 86));
        secrets.add(code(back));
    }

    private void remember(String json) {
        Matcher member = SECRET_MEMBER.matcher(json);
        while (member.find()) {
            secrets.add(member.group(1));
        }
    }

    private static String code(URI back) {
        Matcher code = Pattern.compile("code=([^&]+)").matcher(back.getQuery());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private void tell(Object... things) {
        for (Object thing : things) {
            told.add(thing.toString());
        }
    }

    private static String failure(Runnable call) {
        try {
            call.run();
        } catch (EsignException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
        throw new AssertionError("the call should have failed");
    }

    private void thenNothingWasTold(int leastSecrets) {
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(leastSecrets).allMatch(secret -> secret.length() > 20);
        assertThat(told).anyMatch(line -> line.contains("Exception"));
        assertThat(recorder.lines).as("what the SDK logged").anyMatch(line -> line.contains("oauth "));
        told.addAll(recorder.lines);
        for (String secret : secrets) {
            assertThat(told).noneMatch(line -> line.contains(secret));
        }
    }

    private static AtlasSandbox atlas() {
        return SANDBOX.sandbox().atlas();
    }

    private static final class Recorder extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Recorder() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
