package dev.esign.standardserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.Secret;
import dev.esign.oauth.AuthorizationCodeGrant;
import dev.esign.oauth.AuthorizationRequest;
import dev.esign.oauth.AuthorizationResult;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.AuthorizationResult.Refused;
import dev.esign.oauth.AuthorizationServerMetadata;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.InvalidGrantException;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.RefreshTokenGrant;
import dev.esign.oauth.TokenResponse;
import dev.esign.oauth.TokenSource;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * A user connects by authorization code with PKCE, through the server's own login and consent pages, and stays connected by
 * refresh tokens that rotate. The server gives public clients none.
 */
@ExtendWith(SpringServerExtension.class)
class UserConnectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final URI REDIRECT = URI.create("http://127.0.0.1:8765/callback");

    private final SpringServer server;
    private final OAuthClient oauth;
    private final AuthorizationServerMetadata metadata;
    private final Browser browser = new Browser();

    UserConnectionTest(SpringServer server, OAuthClient oauth) {
        this.server = server;
        this.oauth = oauth;
        metadata = oauth.serverMetadata(server.issuer()).execute();
    }

    @ParameterizedTest
    @EnumSource
    void aUserConnectsHoweverTheClientShowsItself(Way way) throws Exception {
        AuthorizationCodeGrant grant = confidential(way);

        TokenResponse tokens = oauth.exchange(approved(grant.request())).execute();

        assertThat(tokens.scopes()).containsExactly("send");
        assertThat(tokens.refreshToken()).isPresent();
        assertThat(Browser.statusWith(tokens.accessToken(), server.resource())).isEqualTo(200);
    }

    @Test
    void aPublicClientIsProtectedByPkceAlone() throws Exception {
        String id = server.newClient((self, client) -> {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(true)
                            .build());
            mayConnect(client);
        });
        AuthorizationCodeGrant grant = AuthorizationCodeGrant.of(metadata, ClientAuthentication.none(id), REDIRECT)
                .withScopes("send");

        TokenResponse tokens = oauth.exchange(approved(grant.request())).execute();

        assertThat(Browser.statusWith(tokens.accessToken(), server.resource())).isEqualTo(200);
        assertThat(tokens.refreshToken()).isEmpty();
    }

    @Test
    void aUserWhoSaysNoIsARefusal() throws Exception {
        AuthorizationRequest request = confidential(Way.BASIC).request();

        AuthorizationResult result = request.callback(browser.refuse(request.uri()));

        assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.error())
                .isEqualTo("access_denied"));
    }

    @Test
    void aScopeThatTheServerDoesNotGiveIsARefusal() throws Exception {
        AuthorizationRequest request =
                confidential(Way.BASIC).withScopes("rule-the-world").request();

        AuthorizationResult result = request.callback(browser.approve(request.uri()));

        assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.error())
                .isEqualTo("invalid_scope"));
    }

    @Test
    void aCodeIsGoodOnceAndItsSecondUseEndsTheTokens() throws Exception {
        Granted granted = approved(confidential(Way.POST).request());
        TokenResponse tokens = oauth.exchange(granted).execute();

        assertThatExceptionOfType(InvalidGrantException.class)
                .isThrownBy(() -> oauth.exchange(granted).execute());
        assertThat(Browser.statusWith(tokens.accessToken(), server.resource())).isEqualTo(401);
    }

    @Test
    void aCodeThatWasMeantForAnotherRequestFailsByItsVerifier() throws Exception {
        AuthorizationCodeGrant grant = confidential(Way.BASIC);
        AuthorizationRequest attackers = grant.request();
        AuthorizationRequest victims = grant.request();
        String stolen = browser.approve(attackers.uri()).toString();
        URI injected = URI.create(stolen.replace(state(attackers), state(victims)));

        Granted granted = (Granted) victims.callback(injected);

        assertThatExceptionOfType(InvalidGrantException.class)
                .isThrownBy(() -> oauth.exchange(granted).execute());
    }

    @Test
    void refreshTokensRotateAndTheSourceGoesOnWithTheNewest() throws Exception {
        ClientAuthentication client = Way.RS256.genuine(newClient(Way.RS256));
        AuthorizationCodeGrant grant =
                AuthorizationCodeGrant.of(metadata, client, REDIRECT).withScopes("send");
        TokenResponse tokens = oauth.exchange(approved(grant.request())).execute();

        try (TokenSource source = TokenSource.of(grant.refreshGrant(tokens))) {
            Secret first = source.token(PATIENCE);
            assertThat(first).isEqualTo(tokens.accessToken());
            Secret second = afterARefusal(source, first);
            Secret third = afterARefusal(source, second);

            assertThat(third).isNotEqualTo(second).isNotEqualTo(first);
            assertThat(Browser.statusWith(third, server.resource())).isEqualTo(200);
        }
        Secret spent = tokens.refreshToken().orElseThrow();
        try (TokenSource late = TokenSource.of(RefreshTokenGrant.of(metadata.tokenEndpoint(), client, spent))) {
            assertThatExceptionOfType(InvalidGrantException.class).isThrownBy(() -> late.token(PATIENCE));
        }
    }

    @Test
    void afterRevocationTheNextRefreshIsAnInvalidGrant() throws Exception {
        ClientAuthentication client = Way.ES256.genuine(newClient(Way.ES256));
        AuthorizationCodeGrant grant =
                AuthorizationCodeGrant.of(metadata, client, REDIRECT).withScopes("send");
        TokenResponse tokens = oauth.exchange(approved(grant.request())).execute();

        oauth.revoke(metadata, client, tokens.refreshToken().orElseThrow()).execute();

        assertThat(Browser.statusWith(tokens.accessToken(), server.resource())).isEqualTo(401);
        try (TokenSource source = TokenSource.of(grant.refreshGrant(tokens))) {
            source.refused(tokens.accessToken());
            assertThatExceptionOfType(InvalidGrantException.class).isThrownBy(() -> source.token(PATIENCE));
        }
    }

    private static Secret afterARefusal(TokenSource source, Secret refused) {
        source.refused(refused);
        return source.token(PATIENCE);
    }

    private Granted approved(AuthorizationRequest request) throws Exception {
        return (Granted) request.callback(browser.approve(request.uri()));
    }

    private static String state(AuthorizationRequest request) {
        return request.uri().getRawQuery().replaceFirst(".*\\bstate=([^&]+).*", "$1");
    }

    private AuthorizationCodeGrant confidential(Way way) {
        return AuthorizationCodeGrant.of(metadata, way.genuine(newClient(way)), REDIRECT)
                .withScopes("send");
    }

    private String newClient(Way way) {
        return server.newClient((id, client) -> {
            way.register(server, id, client);
            mayConnect(client);
        });
    }

    /** The port of a loopback address is the client's to choose (RFC 8252 §7.3). */
    private static void mayConnect(RegisteredClient.Builder client) {
        client.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri("http://127.0.0.1/callback")
                .scope("send")
                .tokenSettings(TokenSettings.builder().reuseRefreshTokens(false).build());
    }
}
