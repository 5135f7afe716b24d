package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.esign.Secret;
import dev.esign.oauth.AuthorizationResult.Granted;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CodeExchangeTest {
    private static final URI REDIRECT = URI.create("https://app.example/callback");
    private static final String TOKENS =
            "{\"access_token\": \"a-1\", \"token_type\": \"Bearer\", \"refresh_token\": \"r-1\", \"expires_in\": 3600}";

    @RegisterExtension
    final OAuthServer server = new OAuthServer();

    @Test
    void aCodeBecomesTokensWithTheVerifierOfItsChallenge() throws Exception {
        server.answer(200, TOKENS);
        AuthorizationRequest request = grant(OAuthServer.CLIENT)
                .withScopes("sign")
                .withParameter("prompt", "consent")
                .request();

        TokenResponse tokens = server.client().exchange(granted(request, "c-1")).execute();

        assertThat(tokens.accessToken()).isEqualTo(Secret.of("a-1"));
        Map<String, String> form = form(server.request());
        assertThat(form)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "c-1")
                .containsEntry("redirect_uri", "https%3A%2F%2Fapp.example%2Fcallback")
                .containsEntry("client_id", "client-1")
                .containsEntry("client_secret", "canary-secret")
                .containsKey("code_verifier")
                .hasSize(6);
        assertThat(new Pkce(Secret.of(form.getOrDefault("code_verifier", ""))).challenge())
                .isEqualTo(query(request.uri()).get("code_challenge"));
    }

    @Test
    void aPublicClientNamesItself() throws Exception {
        server.answer(200, TOKENS);

        server.client()
                .exchange(granted(grant(ClientAuthentication.none("app-1")).request(), "c-1"))
                .execute();

        assertThat(form(server.request())).containsEntry("client_id", "app-1").doesNotContainKey("client_secret");
    }

    @Test
    void theResourceIsNamedAtEveryStep() throws Exception {
        server.answer(200, TOKENS);
        server.answer(200, TOKENS.replace("a-1", "a-2"));
        AuthorizationCodeGrant grant = grant(OAuthServer.CLIENT).withResource(URI.create("https://api.example/mcp"));

        TokenResponse tokens =
                server.client().exchange(granted(grant.request(), "c-1")).execute();
        try (TokenSource source = TokenSource.of(
                grant.refreshGrant(tokens), TokenSourceConfig.standard().withClient(server.config()))) {
            source.refused(source.token(Duration.ofSeconds(10)));
            source.token(Duration.ofSeconds(10));
        }

        assertThat(form(server.request())).containsEntry("resource", "https%3A%2F%2Fapi.example%2Fmcp");
        assertThat(form(server.request()))
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "r-1")
                .containsEntry("resource", "https%3A%2F%2Fapi.example%2Fmcp");
    }

    @Test
    void aCodeThatHasEndedIsAnInvalidGrant() {
        server.answer(400, "{\"error\": \"invalid_grant\", \"error_description\": \"canary-code has ended\"}");
        Granted granted = granted(grant(OAuthServer.CLIENT).request(), "canary-code");

        assertThatThrownBy(() -> server.client().exchange(granted).execute())
                .isInstanceOf(InvalidGrantException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void aServerThatEchoesEverythingLearnsUsNothingInMessages() {
        AuthorizationRequest request = grant(OAuthServer.CLIENT).request();
        String verifier = request.save().reveal().substring(43, 86);
        server.answer(400, "{\"error\": \"canary-code canary-secret " + verifier + "\"}");

        Throwable failure = catchThrowable(
                () -> server.client().exchange(granted(request, "canary-code")).execute());

        assertThat(failure).isInstanceOf(TokenException.class);
        assertThat(failure.getMessage()).doesNotContain("canary", verifier);
        assertThat(String.valueOf(failure.getCause())).doesNotContain("canary", verifier);
    }

    private AuthorizationCodeGrant grant(ClientAuthentication authentication) {
        return AuthorizationCodeGrant.of(server.url("/authorize"), server.url("/token"), authentication, REDIRECT);
    }

    private static Granted granted(AuthorizationRequest request, String code) {
        String state = query(request.uri()).get("state");
        return (Granted) request.callback(URI.create(REDIRECT + "?code=" + code + "&state=" + state));
    }

    private static Map<String, String> query(URI uri) {
        return pairs(uri.getRawQuery());
    }

    private static Map<String, String> form(RecordedRequest request) {
        assertThat(request.getTarget()).isEqualTo("/token");
        return pairs(OAuthServer.body(request));
    }

    private static Map<String, String> pairs(String encoded) {
        return Stream.of(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
