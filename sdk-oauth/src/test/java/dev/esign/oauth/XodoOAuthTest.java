package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.Secret;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.AuthorizationResult.Refused;
import dev.esign.xodo.XodoClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way of Xodo Sign from the question to a call in another process. */
class XodoOAuthTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TOKENS = """
            {"success": true, "access_token": "Zk3.opaque", "token_type": "Bearer", "expires_in": "", "state": "s"}""";

    @RegisterExtension
    final OAuthServer server = new OAuthServer();

    @Test
    void thePageIsToldClientAndStateAndNothingElse() {
        AuthorizationRequest request = XodoOAuth.grant("c-123", "s-456").request();

        assertThat(request.uri())
                .hasToString("https://eversign.com/oauth/authorize?client_id=c-123&state=" + state(request));
    }

    @Test
    void theTokenRequestIsAMultipartFormOfFourParts() throws Exception {
        server.answer(200, TOKENS);
        AuthorizationRequest request = grant().request();

        server.client().exchange(granted(request)).execute();

        RecordedRequest sent = server.request();
        assertThat(sent.getRequestLine()).isEqualTo("POST /oauth/token HTTP/1.1");
        assertThat(sent.getHeaders().get("Authorization")).isNull();
        String type = String.valueOf(sent.getHeaders().get("Content-Type"));
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = "--" + type.substring(type.indexOf('=') + 1);
        assertThat(OAuthServer.body(sent))
                .isEqualTo(boundary + part("code", "k-789")
                        + boundary + part("state", state(request))
                        + boundary + part("client_id", "c-123")
                        + boundary + part("client_secret", "s-456")
                        + boundary + "--\r\n");
    }

    @Test
    void anEmptyExpiresInIsATokenWithoutEnd() {
        TokenResponse tokens = connect();

        assertThat(tokens.accessToken()).isEqualTo(Secret.of("Zk3.opaque"));
        assertThat(tokens.expiresAt()).isEmpty();
        assertThat(tokens.refreshToken()).isEmpty();
    }

    @Test
    void aStateAloneIsANo() {
        AuthorizationRequest request = grant().request();

        assertThat(request.callback(URI.create("https://app.example/xodo?state=" + state(request))))
                .isEqualTo(new Refused("access_denied", null, null));
    }

    @Test
    void theQuestionIsTakenUpByAnotherProcess() {
        AuthorizationRequest request = grant().request();

        AuthorizationRequest restored = grant().restore(request.save());

        assertThat(restored.uri()).isEqualTo(request.uri());
        assertThat(restored.callback(back(restored))).isInstanceOf(Granted.class);
    }

    @Test
    void anotherProcessGoesOnWithTheTokenAndAsksNobody() {
        Secret saved = connect().save();

        try (TokenSource tokens = source(saved)) {
            assertThat(tokens.token(PATIENCE)).isEqualTo(Secret.of("Zk3.opaque"));
        }
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aStoreKeepsItEncryptedForTheNextProcess() {
        TokenStore store = EncryptedTokenStore.over(InMemoryTokenStore.create(), StoreKey.of("k1", new byte[32]));
        TokenStore.Lease lease = store.lease("xodo/user-7", PATIENCE).orElseThrow();
        store.save(lease, connect().save().reveal());

        Secret saved = Secret.ofText(store.load("xodo/user-7").orElseThrow());

        try (TokenSource tokens = source(saved)) {
            assertThat(tokens.token(PATIENCE)).isEqualTo(Secret.of("Zk3.opaque"));
        }
    }

    @Test
    void aRefusedTokenMeansConnectAgainAndNoTokenRequest() {
        try (TokenSource tokens = source(connect().save())) {
            tokens.refused(tokens.token(PATIENCE));

            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> tokens.token(PATIENCE))
                        .isInstanceOf(InvalidGrantException.class)
                        .hasMessageContaining("must connect again");
            }
        }
        assertThat(server.requests()).as("the exchange").isEqualTo(1);
    }

    @Test
    void aCallWhoseTokenXodoSignRefusesSaysConnectAgain() throws Exception {
        try (TokenSource tokens = source(connect().save());
                XodoClient xodo = XodoClient.of(tokens, server.config())) {
            server.answer(200, "{\"success\": false, \"error\": {\"code\": 105, \"type\": \"invalid_access_token\"}}");

            assertThatThrownBy(() -> xodo.businesses().execute())
                    .isInstanceOf(InvalidGrantException.class)
                    .hasMessageContaining("must connect again");
        }
        server.request();
        assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Bearer Zk3.opaque");
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void whatWasNotSavedIsNotRestored() {
        for (String text : List.of("canary", "{}", "[]", "{\"access_token\": \"canary\"}")) {
            assertThatThrownBy(() -> TokenResponse.restore(Secret.ofText(text)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("TokenResponse.save()")
                    .hasMessageNotContaining("canary");
        }
    }

    private AuthorizationCodeGrant grant() {
        return XodoOAuth.grant(server.url(""), "c-123", "s-456");
    }

    private TokenResponse connect() {
        server.answer(200, TOKENS);
        return server.client().exchange(granted(grant().request())).execute();
    }

    private TokenSource source(Secret saved) {
        return TokenSource.of(
                grant().refreshGrant(TokenResponse.restore(saved)),
                TokenSourceConfig.standard().withClient(server.config()));
    }

    private static Granted granted(AuthorizationRequest request) {
        return (Granted) request.callback(back(request));
    }

    private static URI back(AuthorizationRequest request) {
        return URI.create("https://app.example/xodo?code=k-789&state=" + state(request));
    }

    private static String state(AuthorizationRequest request) {
        return request.save().reveal().substring(0, 43);
    }

    private static String part(String name, String text) {
        return "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
    }
}
