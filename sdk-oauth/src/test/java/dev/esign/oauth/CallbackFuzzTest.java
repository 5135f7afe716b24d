package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.Secret;
import dev.esign.oauth.AuthorizationResult.Granted;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whatever query a browser comes back with, it is an answer or a {@link CallbackException}; and without the request's own
 * state it never is an answer.
 */
class CallbackFuzzTest {
    private static final String STATE = "s".repeat(43);
    private static final String CALLBACK = "https://app.example/callback?";
    private static final String CODE = "canary-code";
    private static final ClientAuthentication CLIENT = ClientAuthentication.none("client-1");
    private static final List<AuthorizationCodeGrant> GRANTS = List.of(
            grant(""),
            grant(", \"authorization_response_iss_parameter_supported\": true"),
            XodoOAuth.grant("client-1", "client-secret-1"));

    @FuzzTest
    void onlyWhoKnowsTheStateIsHeard(byte[] input) {
        String query = new String(input, StandardCharsets.UTF_8);
        for (AuthorizationCodeGrant grant : GRANTS) {
            AuthorizationResult stranger = answer(grant, query);
            AuthorizationResult known = answer(grant, query + "&state=" + STATE);
            // An escape may spell anything.
            if (!query.contains("%")) {
                assertThat(stranger == null || query.contains("state="))
                        .as("heard without state")
                        .isTrue();
                assertThat(!(known instanceof Granted) || query.contains("code="))
                        .as("granted without code")
                        .isTrue();
            }
        }
    }

    /** Null if it is none. */
    private static @Nullable AuthorizationResult answer(AuthorizationCodeGrant grant, String query) {
        URI callback;
        try {
            callback = new URI(CALLBACK + query);
        } catch (URISyntaxException e) {
            return null;
        }
        AuthorizationRequest request =
                new AuthorizationRequest(grant, Secret.of(STATE), new Pkce(Secret.of("v".repeat(43))));
        try {
            AuthorizationResult result = request.callback(callback);
            assertThat(result instanceof Granted ? result.toString() : "").doesNotContain(CODE);
            return result;
        } catch (CallbackException e) {
            assertThat(e).hasMessageNotContaining(CODE).hasMessageNotContaining(STATE);
            return null;
        }
    }

    private static AuthorizationCodeGrant grant(String more) {
        return AuthorizationCodeGrant.of(
                OAuthServer.metadata("""
                        {"issuer": "https://as.example", "authorization_endpoint": "https://as.example/authorize",
                         "token_endpoint": "https://as.example/token"%s}""".formatted(more)), CLIENT, URI.create("https://app.example/callback"));
    }
}
