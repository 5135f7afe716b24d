package dev.esign.oauth;

import static dev.esign.testing.Answers.cutOff;
import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.lostAnswer;
import static dev.esign.testing.Answers.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.esign.CallListener;
import dev.esign.Secret;
import dev.esign.testing.LogCapture;
import dev.esign.testing.Wire;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Client secret, access token and refresh token sing if anybody prints them: with all loggers at their finest, they are in no
 * line, message or toString.
 */
class SecrecyTest {
    private static final String SECRET = "canary-secret-81c7-of-32-bytes-or-more";
    private static final String ACCESS = "canary-access-02f4";
    private static final String REFRESH = "canary-refresh-9b1e";
    private static final String ECHO = "you sent " + SECRET + " and " + REFRESH;
    private static final String GRANT =
            "{\"access_token\":\"" + ACCESS + "\",\"refresh_token\":\"" + REFRESH + "\",\"expires_in\":3600}";

    @RegisterExtension
    final Wire wire = new Wire();

    private final AuthServer server = new AuthServer(wire);
    private final List<String> seen = new ArrayList<>();
    private List<LogCapture> logs = List.of();

    @BeforeEach
    void openAllLoggers() {
        // Not MockWebServer's: it logs the requests that it got.
        logs = Stream.of("dev.esign", "okhttp3", "jdk", "java", "sun", "com.nimbusds")
                .map(name -> LogCapture.of(name, Level.ALL))
                .toList();
    }

    @AfterEach
    void nobodySaidIt() {
        logs.forEach(LogCapture::close);
        logs.forEach(log -> seen.addAll(log.lines()));

        assertThat(seen).isNotEmpty().noneMatch(text -> text.contains("canary"));
    }

    static Stream<ClientAuthentication> clients() {
        return Stream.of(
                ClientAuthentication.basic("client-1", SECRET),
                ClientAuthentication.post("client-1", SECRET),
                ClientAuthentication.clientSecretJwt("client-1", SECRET));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void notInSuccess(ClientAuthentication client) {
        server.answers(GRANT);
        look(client);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void notInRefusalsThatEchoThem(ClientAuthentication client) {
        for (String body : List.of(
                "{\"error\":\"invalid_client\",\"error_description\":\"" + ECHO + "\"}",
                "{\"error\":\"" + ECHO + "\"}",
                "{\"message\":\"" + ECHO + "\"}",
                "error=" + SECRET + "&error_description=" + REFRESH,
                ECHO)) {
            for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded")) {
                server.answers(json(400, body)
                        .newBuilder()
                        .setHeader("Content-Type", type)
                        .setHeader("X-Request-Id", SECRET)
                        .build());
                look(client);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void notInAnswersThatAreNoTokens(ClientAuthentication client) {
        for (MockResponse answer : List.of(
                json(200, "{\"error\":\"" + ECHO + "\"}"),
                json(200, "{\"access_token\":\"" + ACCESS + "\",\"token_type\":\"" + SECRET + "\"}"),
                json(200, "{\"access_token\":\"" + ACCESS + " with a space\"}"),
                json(200, "{\"" + ACCESS),
                json(200, ACCESS),
                redirect(302, "https://evil.test/?secret=" + SECRET),
                cutOff(json(200, GRANT)),
                lostAnswer(),
                new MockResponse.Builder().status("HTTP/1.1 " + ECHO).build())) {
            server.answers(answer);
            look(client);
        }
    }

    @Test
    void notInWhatAStoreGivesOrTakes() {
        TokenStore broken = new BrokenStore();
        server.answers(GRANT);

        look(server.source(
                RefreshTokenGrant.of(
                        server.endpoint(), ClientAuthentication.post("client-1", SECRET), Secret.ofText(REFRESH)),
                config -> config.withStore(broken, "k")
                        .withClient(server.client().withListener(new CallListener() {
                            @Override
                            public void tokenStoreFailed(Exception cause) {
                                lookAt(cause);
                            }
                        }))));
        assertThat(seen).anyMatch(text -> text.contains("UnreadableTokenException"));
    }

    @Test
    void notInAKey() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        SigningKey signing = SigningKey.fromJwk(key.toJSONString());
        server.answers(GRANT);

        look(ClientAuthentication.privateKeyJwt("client-1", signing));

        seen.add(signing.toString());
        assertThat(seen).noneMatch(text -> text.contains(key.getD().toString()));
    }

    private void look(ClientAuthentication client) {
        look(server.source(RefreshTokenGrant.of(server.endpoint(), client, Secret.ofText(REFRESH)), config -> config));
    }

    private void look(TokenSource source) {
        try {
            Secret token = source.token(Duration.ofSeconds(10));
            seen.add(token.toString());
            source.refused(token);
        } catch (TokenException e) {
            lookAt(e);
        }
        seen.add(source.toString());
    }

    private void lookAt(Exception e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        seen.add(trace.toString());
    }

    /** Holds something that is no token. */
    private static final class BrokenStore implements TokenStore {
        private final TokenStore memory = InMemoryTokenStore.create();

        @Override
        public Optional<String> load(String key) {
            return Optional.of("{\"refresh_token\":\"" + REFRESH + "\",\"access_token\":\"two words " + ACCESS);
        }

        @Override
        public boolean save(Lease lease, String value) {
            throw new TokenStoreException("The store is down.", null);
        }

        @Override
        public Optional<Lease> lease(String key, Duration duration) {
            return memory.lease(key, duration);
        }

        @Override
        public void release(Lease lease) {
            memory.release(lease);
        }
    }
}
