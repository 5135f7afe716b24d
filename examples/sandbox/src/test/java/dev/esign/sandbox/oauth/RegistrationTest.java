package dev.esign.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.oauth.App.Reply;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /oauth/register}: clients come, change and go by themselves. */
class RegistrationTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();
    private static final String CREATE = "/oauth/register";

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aPublicClientHasNoSecret() {
        JsonNode client = App.register(ATLAS, App.PUBLIC).registration;

        assertThat(client.get("client_id").asText()).isNotEmpty();
        assertThat(client.get("client_id_issued_at").isIntegralNumber()).isTrue();
        assertThat(client.has("client_secret")).isFalse();
        assertThat(client.get("client_name").asText()).isEqualTo("Letters & <b>Co</b>");
        assertThat(client.at("/response_types/0").asText()).isEqualTo("code");
        assertThat(client.get("scope").asText()).isEqualTo("envelopes:read envelopes:write");
    }

    @Test
    void aClientThatSaysLittleGetsTheDefaultsOfTheRfc() {
        JsonNode client =
                App.register(ATLAS, Map.of("redirect_uris", List.of(App.REDIRECT), "logo_uri", 7)).registration;

        assertThat(client.get("token_endpoint_auth_method").asText()).isEqualTo("client_secret_basic");
        assertThat(client.get("client_secret").asText()).isNotEmpty();
        assertThat(client.get("client_secret_expires_at").intValue()).isZero();
        assertThat(client.get("grant_types")).hasSize(1);
        assertThat(client.at("/grant_types/0").asText()).isEqualTo("authorization_code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.test/cb",
                "https://example.test/cb#fragment",
                "https://user@example.test/cb",
                "https:///cb",
                "http://127.0.0.1.example.test/cb",
                "javascript:alert(1)",
                "data:text/html,hi",
                "app:/cb",
                "/cb",
                "not a uri"
            })
    void aRedirectUriThatCouldBeAnybodysIsRefused(String uri) {
        assertThat(register(Map.of("redirect_uris", List.of(uri))).refusal()).isEqualTo("400 invalid_redirect_uri");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.test/cb?a=b",
                "http://127.0.0.1/cb",
                "http://[::1]:80/cb",
                "http://localhost:9/cb",
                "com.example.app:/cb"
            })
    void theThreeKindsOfRedirectUriAreTaken(String uri) {
        assertThat(register(Map.of("redirect_uris", List.of(uri))).status()).isEqualTo(201);
    }

    @Test
    void aClientThatCouldNotWorkIsRefused() {
        assertThat(register(Map.of()).refusal()).isEqualTo("400 invalid_redirect_uri");
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("token_endpoint_auth_method", "private_key_jwt"),
                Map.of("token_endpoint_auth_method", List.of("none")),
                Map.of("grant_types", List.of("implicit")),
                Map.of("grant_types", List.of()),
                Map.of("grant_types", "authorization_code"),
                Map.of("grant_types", List.of("client_credentials"), "token_endpoint_auth_method", "none"),
                Map.of("response_types", List.of("token")),
                Map.of("redirect_uris", List.of(1)),
                Map.of("scope", "everything"))) {
            Map<String, Object> metadata = new HashMap<>(Map.of("redirect_uris", List.of(App.REDIRECT)));
            metadata.putAll(wrong);

            assertThat(register(metadata).refusal()).as("%s", wrong).isEqualTo("400 invalid_client_metadata");
        }
        assertThat(App.form(ATLAS, CREATE, "", Map.of("client_name", "x")).refusal())
                .isEqualTo("400 invalid_client_metadata");
    }

    @Test
    void aClientReadsItsRegistration() {
        App app = App.register(ATLAS, App.PUBLIC);

        Reply read = App.get(ATLAS, self(app), bearer(app));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(app.registration);
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void onlyTheClientItselfMayTouchItsRegistration() {
        App app = App.register(ATLAS, App.PUBLIC);
        App other = App.register(ATLAS, App.PUBLIC);

        for (String authorization : List.of("", bearer(other), "Bearer wrong")) {
            assertThat(App.get(ATLAS, self(app), authorization).refusal()).isEqualTo("401 invalid_token");
            assertThat(App.json(ATLAS, "PUT", self(app), authorization, App.PUBLIC)
                            .refusal())
                    .isEqualTo("401 invalid_token");
            assertThat(App.json(ATLAS, "DELETE", self(app), authorization, Map.of())
                            .refusal())
                    .isEqualTo("401 invalid_token");
        }
    }

    @Test
    void anUpdateReplacesWhatTheClientSaidButNotWhatItWasGiven() {
        App app = App.register(ATLAS, Map.of("redirect_uris", List.of(App.REDIRECT), "client_name", "Old"));
        Map<String, Object> metadata = new HashMap<>(Map.of(
                "client_id", app.id(), "client_secret", app.secret(), "redirect_uris", List.of("https://new.test/cb")));

        Reply changed = App.json(ATLAS, "PUT", self(app), bearer(app), metadata);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/redirect_uris/0").asText()).isEqualTo("https://new.test/cb");
        assertThat(changed.json().has("client_name")).isFalse();
        assertThat(changed.get("client_secret")).isEqualTo(app.secret());
        metadata.put("client_secret", "chosen");
        assertThat(App.json(ATLAS, "PUT", self(app), bearer(app), metadata).refusal())
                .isEqualTo("400 invalid_client_metadata");
        metadata.remove("client_secret");
        metadata.put("client_id_issued_at", 0);
        assertThat(App.json(ATLAS, "PUT", self(app), bearer(app), metadata).refusal())
                .isEqualTo("400 invalid_client_metadata");
        metadata.remove("client_id_issued_at");
        metadata.put("client_id", "another");
        assertThat(App.json(ATLAS, "PUT", self(app), bearer(app), metadata).refusal())
                .isEqualTo("400 invalid_client_metadata");
    }

    @Test
    void aClientThatIsGoneTakesItsTokensAlong() {
        App app = App.register(ATLAS, App.PUBLIC);
        Reply tokens = app.connect();

        assertThat(App.json(ATLAS, "DELETE", self(app), bearer(app), Map.of()).status())
                .isEqualTo(204);

        assertThat(App.get(ATLAS, self(app), bearer(app)).refusal()).isEqualTo("401 invalid_token");
        assertThat(app.refresh(tokens.get("refresh_token")).refusal()).isEqualTo("401 invalid_client");
        assertThat(ATLAS.authorizationServer().access(tokens.get("access_token")))
                .isEmpty();
    }

    @Test
    void anInitialAccessTokenThatIsSentHasToBeRight() {
        assertThat(App.json(ATLAS, "POST", CREATE, "Bearer wrong", App.PUBLIC).refusal())
                .isEqualTo("401 invalid_token");
        assertThat(App.json(ATLAS, "POST", CREATE, "Bearer " + ATLAS.apiKey(), App.PUBLIC)
                        .status())
                .isEqualTo(201);
    }

    private static Reply register(Map<String, ?> metadata) {
        return App.json(ATLAS, "POST", CREATE, "", metadata);
    }

    private static String self(App app) {
        return URI.create(app.registration.get("registration_client_uri").asText())
                .getPath();
    }

    private static String bearer(App app) {
        return "Bearer " + app.registration.get("registration_access_token").asText();
    }
}
