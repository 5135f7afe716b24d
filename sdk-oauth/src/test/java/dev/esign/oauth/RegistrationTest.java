package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.ApiException;
import dev.esign.AuthenticationException;
import dev.esign.InvalidRequestException;
import dev.esign.MalformedResponseException;
import dev.esign.Secret;
import dev.esign.internal.json.Members;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
    private static final URI REDIRECT = URI.create("http://127.0.0.1:7777/callback");
    private static final ClientRegistration ASKED = ClientRegistration.of(REDIRECT);
    private static final String REGISTERED = """
            {"client_id": "c-1", "client_secret": "canary-secret", "client_secret_expires_at": 1900000000,
             "registration_access_token": "canary-token", "registration_client_uri": "$/clients/c-1",
             "redirect_uris": ["http://127.0.0.1:7777/callback"], "scope": "sign read",
             "token_endpoint_auth_method": "client_secret_post", "software_id": "s-1"}""";

    @RegisterExtension
    final OAuthServer server = new OAuthServer();

    @Test
    void theClientSaysWhatItIs() throws Exception {
        server.answer(201, REGISTERED);

        register(ASKED.withClientName("Ada's app")
                .withScopes("sign", "read")
                .withAuthenticationMethod("client_secret_post")
                .withMember("contacts", List.of("ada@example.org"))
                .withMember("jwks", Map.of("keys", List.of())));

        RecordedRequest request = server.request();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/register");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(OAuthServer.members(OAuthServer.body(request)).json())
                .isEqualTo(OAuthServer.members("""
                        {"redirect_uris": ["http://127.0.0.1:7777/callback"], "response_types": ["code"],
                         "grant_types": ["authorization_code", "refresh_token"], "client_name": "Ada's app",
                         "token_endpoint_auth_method": "client_secret_post", "scope": "sign read",
                         "contacts": ["ada@example.org"], "jwks": {"keys": []}}""").json());
    }

    @Test
    void allThatTheServerSaysIsThere() {
        server.answer(201, REGISTERED);

        RegisteredClient client = register(ASKED);

        assertThat(client.clientId()).isEqualTo("c-1");
        assertThat(client.clientSecret()).contains(Secret.of("canary-secret"));
        assertThat(client.clientSecretExpiresAt()).contains(Instant.ofEpochSecond(1_900_000_000));
        assertThat(client.registrationAccessToken()).contains(Secret.of("canary-token"));
        assertThat(client.registrationClientUri()).contains(server.url("/clients/c-1"));
        assertThat(client.redirectUris()).containsExactly(REDIRECT);
        assertThat(client.scopes()).containsExactly("sign", "read");
        assertThat(client.authentication()).hasToString("client_secret_post[c-1]");
        assertThat(client.extra()).containsOnlyKeys("software_id");
        assertThat(client.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "none,none",
        "client_secret_basic,client_secret_basic",
        "client_secret_post,client_secret_post",
        "client_secret_jwt,client_secret_jwt"
    })
    void theAuthenticationIsTheRegisteredOne(String registered, String expected) {
        server.answer(201, """
                {"client_id": "c-1", "client_secret": "0123456789abcdef0123456789abcdef",
                 "token_endpoint_auth_method": "%s"}""".formatted(registered));

        assertThat(register(ASKED).authentication().method()).isEqualTo(expected);
    }

    @Test
    void withoutASecretTheClientIsPublic() {
        server.answer(201, "{\"client_id\": \"c-1\", \"token_endpoint_auth_method\": \"client_secret_basic\"}");

        assertThat(register(ASKED).authentication().method()).isEqualTo("none");
    }

    @Test
    void whereTheServerIsSilentTheAuthenticationIsAsAskedFor() {
        server.answer(201, "{\"client_id\": \"c-1\", \"client_secret\": \"s\"}");

        RegisteredClient client = register(ASKED.withAuthenticationMethod("client_secret_post"));

        assertThat(client.authentication().method()).isEqualTo("client_secret_post");
    }

    @Test
    void aMethodThatNeedsAKeySaysSo() {
        server.answer(201, "{\"client_id\": \"c-1\", \"token_endpoint_auth_method\": \"private_key_jwt\"}");

        RegisteredClient client = register(ASKED);

        assertThatThrownBy(client::authentication)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("private_key_jwt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"\"", "\"never\"", "-1", "null"})
    void aSecretThatDoesNotEndHasNoEnd(String end) {
        server.answer(
                201, "{\"client_id\": \"c-1\", \"client_secret\": \"s\", \"client_secret_expires_at\": " + end + "}");

        assertThat(register(ASKED).clientSecretExpiresAt()).isEmpty();
    }

    @Test
    void whoeverMayRegisterShowsIt() throws Exception {
        server.answer(201, REGISTERED);

        register(ASKED.withInitialAccessToken(Secret.of("canary-initial")));

        assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Bearer canary-initial");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\": \"invalid_redirect_uri\"}",
                "{\"error\": \"invalid_redirect_uri\", \"error_description\": \"No.\"}"
            })
    void aRefusalHasItsCode(String body) {
        server.answer(400, body);

        InvalidRequestException refusal = catchThrowableOfType(InvalidRequestException.class, () -> register(ASKED));

        assertThat(refusal.code()).contains("invalid_redirect_uri");
        assertThat(refusal).hasMessageContaining("invalid_redirect_uri");
    }

    @Test
    void wordsAreNoCode() {
        server.answer(400, "{\"error\": \"Not on a Sunday.\"}");

        ApiException refusal = catchThrowableOfType(ApiException.class, () -> register(ASKED));

        assertThat(refusal.code()).isEmpty();
        assertThat(refusal.providerMessage()).contains("Not on a Sunday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "<html>",
                "{\"client_id\": \"c\", \"registration_client_uri\": \"http://as.example/c\"}",
                "{\"client_id\": \"c\", \"registration_access_token\": \"a b\"}",
                "{\"client_id\": \"c\", \"redirect_uris\": [\"::\"]}"
            })
    void anAnswerThatIsNoRegistrationIsMalformed(String body) {
        server.answer(201, body);

        assertThatThrownBy(() -> register(ASKED)).isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void aServerWithoutRegistrationSaysSo() {
        AuthorizationServerMetadata closed = OAuthServer.metadata("{\"issuer\": \"https://as.example\"}");

        assertThatThrownBy(() -> server.client().register(closed, ASKED))
                .isInstanceOf(DiscoveryException.class)
                .hasMessageContaining("registration_endpoint");
    }

    @Test
    void aRegistrationOutlivesTheProcess() throws Exception {
        server.answer(201, REGISTERED);
        RegisteredClient client = register(ASKED);

        RegisteredClient restored = RegisteredClient.restore(client.save());

        assertThat(restored.save()).isEqualTo(client.save());
        assertThat(restored.clientSecret()).isEqualTo(client.clientSecret());
        assertThat(restored.registrationAccessToken()).isEqualTo(client.registrationAccessToken());
        assertThat(restored.authentication().method()).isEqualTo("client_secret_post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary", "{}", "[1]", "{\"canary\""})
    void whatWasNotSavedIsNotRestored(String text) {
        assertThatThrownBy(() -> RegisteredClient.restore(Secret.ofText(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("canary");
    }

    @Test
    void aRegistrationIsReadWithItsOwnToken() throws Exception {
        RegisteredClient client = registered();
        server.answer(
                200, "{\"client_id\": \"c-1\", \"client_name\": \"New\", \"registration_access_token\": \"t-2\"}");

        RegisteredClient now = server.client().readRegistration(client).execute();

        RecordedRequest request = server.request();
        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(request.getTarget()).isEqualTo("/clients/c-1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer canary-token");
        assertThat(now.registrationAccessToken()).contains(Secret.of("t-2"));
        assertThat(now.clientSecret()).isEqualTo(client.clientSecret());
        assertThat(now.registrationClientUri()).isEqualTo(client.registrationClientUri());
        assertThat(now.extra()).containsEntry("client_name", "New");
    }

    @Test
    void aSecretThatIsNotToldAgainKeepsItsEnd() throws Exception {
        RegisteredClient client = registered();
        server.answer(200, "{\"client_id\": \"c-1\"}");

        RegisteredClient now = server.client().readRegistration(client).execute();

        assertThat(now.clientSecretExpiresAt()).isEqualTo(client.clientSecretExpiresAt());
        assertThat(RegisteredClient.restore(now.save()).clientSecretExpiresAt())
                .isEqualTo(client.clientSecretExpiresAt());
    }

    @Test
    void aNewSecretDoesNotEndWithTheOldOne() throws Exception {
        RegisteredClient client = registered();
        server.answer(200, "{\"client_id\": \"c-1\", \"client_secret\": \"new\"}");

        RegisteredClient now = server.client().readRegistration(client).execute();

        assertThat(now.clientSecret()).contains(Secret.of("new"));
        assertThat(now.clientSecretExpiresAt()).isEmpty();
    }

    @Test
    void theRegistrationOfAnotherClientIsRefused() throws Exception {
        RegisteredClient client = registered();
        server.answer(200, "{\"client_id\": \"c-2\"}");

        assertThatThrownBy(() -> server.client().readRegistration(client).execute())
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("another client");
    }

    @Test
    void aRegistrationElsewhereDoesNotMoveToThisMachine() {
        RegisteredClient client = RegisteredClient.restore(
                Secret.of("{\"client_id\":\"c-1\",\"registration_client_uri\":\"https://as.example/c-1\"}"));
        Members moved = OAuthServer.members(
                "{\"client_id\": \"c-1\", \"registration_client_uri\": \"http://127.0.0.1:7777/c-1\"}");

        assertThatThrownBy(() -> client.updated(moved))
                .isInstanceOf(DiscoveryException.class)
                .extracting(e -> ((DiscoveryException) e).reason())
                .isEqualTo(DiscoveryException.Reason.UNSAFE_ENDPOINT);
    }

    @Test
    void anUpdateSaysEverythingAnew() throws Exception {
        RegisteredClient client = registered();
        server.answer(200, REGISTERED);

        server.client().updateRegistration(client, ASKED.withClientName("New")).execute();

        RecordedRequest request = server.request();
        assertThat(request.getMethod()).isEqualTo("PUT");
        assertThat(OAuthServer.body(request))
                .contains("\"client_id\":\"c-1\"", "\"client_name\":\"New\"", "\"redirect_uris\"")
                .doesNotContain("registration_", "canary");
    }

    @Test
    void aRegistrationIsDeleted() throws Exception {
        RegisteredClient client = registered();
        server.answer(204, "");

        server.client().deleteRegistration(client).execute();

        RecordedRequest request = server.request();
        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(request.getTarget()).isEqualTo("/clients/c-1");
    }

    @Test
    void aRegistrationTokenThatHasEndedIsAnAuthenticationError() throws Exception {
        RegisteredClient client = registered();
        server.answer(401, "{\"error\": \"invalid_token\", \"error_description\": \"canary-token has ended\"}");

        assertThatThrownBy(() -> server.client().readRegistration(client).execute())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void aClientThatCannotManageItsRegistrationIsToldSo() {
        server.answer(201, "{\"client_id\": \"c-1\"}");
        RegisteredClient client = register(ASKED);

        assertThatThrownBy(() -> server.client().deleteRegistration(client))
                .isInstanceOf(DiscoveryException.class)
                .hasMessageContaining("c-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redirect_uris", "client_id", "scope", "client_secret"})
    void whatHasAMethodOfItsOwnIsNoOtherMember(String name) {
        assertThatThrownBy(() -> ASKED.withMember(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMemberWithoutAFormInJsonIsRefusedAtOnce() {
        assertThatThrownBy(() -> ASKED.withMember("x", new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    private RegisteredClient registered() throws InterruptedException {
        server.answer(201, REGISTERED);
        RegisteredClient client = register(ASKED);
        server.request();
        return client;
    }

    private RegisteredClient register(ClientRegistration registration) {
        AuthorizationServerMetadata metadata = OAuthServer.metadata("{\"issuer\": \"" + server.url("")
                + "\", \"registration_endpoint\": \"" + server.url("/register") + "\"}");
        return server.client().register(metadata, registration).execute();
    }
}
