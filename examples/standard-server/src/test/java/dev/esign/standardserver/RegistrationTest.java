package dev.esign.standardserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiException;
import dev.esign.AuthenticationException;
import dev.esign.Secret;
import dev.esign.oauth.AuthorizationCodeGrant;
import dev.esign.oauth.AuthorizationRequest;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.AuthorizationServerMetadata;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.ClientRegistration;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.RegisteredClient;
import dev.esign.oauth.TokenResponse;
import dev.esign.oauth.TokenSource;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * Clients register by themselves: at the OAuth endpoint whoever comes (RFC 7591), at the OpenID one with an initial access
 * token. The server takes no scopes from a client that registers. Only the OpenID endpoint lets a registration be read, none
 * lets it be changed or deleted (RFC 7592).
 */
@ExtendWith(SpringServerExtension.class)
class RegistrationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final URI REDIRECT = URI.create("http://127.0.0.1:8765/callback");
    private static final ClientRegistration REGISTRATION =
            ClientRegistration.of(REDIRECT).withClientName("Acceptance");

    private final SpringServer server;
    private final OAuthClient oauth;
    private final AuthorizationServerMetadata open;
    private final AuthorizationServerMetadata openId;

    RegistrationTest(SpringServer server, OAuthClient oauth) {
        this.server = server;
        this.oauth = oauth;
        open = oauth.serverMetadata(server.issuer()).execute();
        openId = oauth.serverMetadata(server.issuer(SpringServer.OPENID_ONLY)).execute();
    }

    @Test
    void anAppThatHasJustRegisteredConnectsAUser() throws Exception {
        RegisteredClient client = oauth.register(open, REGISTRATION).execute();
        AuthorizationRequest request = AuthorizationCodeGrant.of(open, client.authentication(), REDIRECT)
                .withScopes("send")
                .request();

        Granted granted = (Granted) request.callback(new Browser().approve(request.uri()));
        TokenResponse tokens = oauth.exchange(granted).execute();

        assertThat(client.authenticationMethod()).isEqualTo("none");
        assertThat(client.clientSecret()).isEmpty();
        assertThat(client.redirectUris()).containsExactly(REDIRECT);
        assertThat(Browser.statusWith(tokens.accessToken(), server.resource())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_secret_basic", "client_secret_post"})
    void aClientUsesTheSecretThatItWasGiven(String method) {
        RegisteredClient client = oauth.register(
                        open, REGISTRATION.withAuthenticationMethod(method).withGrantTypes("client_credentials"))
                .execute();

        assertThat(client.authenticationMethod()).isEqualTo(method);
        assertThat(token(open, client)).isNotNull();
    }

    @Test
    void aRefusedRegistrationSaysWhy() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() ->
                        oauth.register(open, REGISTRATION.withScopes("send")).execute())
                .satisfies(refused -> assertThat(refused.code()).contains("invalid_scope"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_secret_basic", "client_secret_post", "client_secret_jwt"})
    void anInitialAccessTokenOpensTheOpenIdEndpoint(String method) {
        RegisteredClient client = oauth.register(
                        openId, confidential(method).withInitialAccessToken(initialAccessToken()))
                .execute();

        assertThat(client.authenticationMethod()).isEqualTo(method);
        assertThat(token(openId, client)).isNotNull();
    }

    @Test
    void withoutAnInitialAccessTokenTheOpenIdEndpointStaysShut() {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> oauth.register(openId, REGISTRATION).execute());
    }

    @Test
    void aRegistrationIsReadAgainAfterARestart() {
        RegisteredClient client = oauth.register(
                        openId, confidential("client_secret_post").withInitialAccessToken(initialAccessToken()))
                .execute();

        RegisteredClient read =
                oauth.readRegistration(RegisteredClient.restore(client.save())).execute();

        assertThat(read.clientId()).isEqualTo(client.clientId());
        assertThat(read.redirectUris()).containsExactly(REDIRECT);
        assertThat(read.registrationAccessToken()).isEqualTo(client.registrationAccessToken());
        assertThat(read.registrationClientUri()).isEqualTo(client.registrationClientUri());
    }

    private static ClientRegistration confidential(String method) {
        ClientRegistration registration =
                REGISTRATION.withAuthenticationMethod(method).withGrantTypes("client_credentials");
        return method.equals("client_secret_jwt")
                ? registration.withMember("token_endpoint_auth_signing_alg", "HS256")
                : registration;
    }

    /** Good for one registration, as the server wants it. */
    private Secret initialAccessToken() {
        String id = server.newClient((self, client) -> {
            Way.BASIC.register(server, self, client);
            client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .scope("client.create");
        });
        try (TokenSource source =
                TokenSource.of(ClientCredentialsGrant.of(openId.tokenEndpoint(), Way.BASIC.genuine(id))
                        .withScopes("client.create"))) {
            return source.token(PATIENCE);
        }
    }

    private static Secret token(AuthorizationServerMetadata server, RegisteredClient client) {
        try (TokenSource source =
                TokenSource.of(ClientCredentialsGrant.of(server.tokenEndpoint(), client.authentication()))) {
            return source.token(PATIENCE);
        }
    }
}
