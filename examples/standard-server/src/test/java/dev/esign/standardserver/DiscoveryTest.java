package dev.esign.standardserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.oauth.AuthorizationServerMetadata;
import dev.esign.oauth.DiscoveryException;
import dev.esign.oauth.DiscoveryException.Reason;
import dev.esign.oauth.OAuthClient;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server publishes of itself, by both well-known forms, with and without a path in the issuer. */
@ExtendWith(SpringServerExtension.class)
class DiscoveryTest {
    private final SpringServer server;
    private final OAuthClient oauth;

    DiscoveryTest(SpringServer server, OAuthClient oauth) {
        this.server = server;
        this.oauth = oauth;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tenant", SpringServer.OPENID_ONLY})
    void theServerIsFoundByItsIssuerAlone(String path) {
        URI issuer = server.issuer(path);

        AuthorizationServerMetadata found = oauth.serverMetadata(issuer).execute();

        assertThat(found.issuer()).isEqualTo(issuer);
        assertThat(found.tokenEndpoint()).isEqualTo(URI.create(issuer + "/oauth2/token"));
        assertThat(found.authorizationEndpoint()).isEqualTo(URI.create(issuer + "/oauth2/authorize"));
        assertThat(found.revocationEndpoint()).contains(URI.create(issuer + "/oauth2/revoke"));
        assertThat(found.supportsPkceS256()).isTrue();
        assertThat(found.grantTypesSupported()).contains("client_credentials", "authorization_code", "refresh_token");
        assertThat(found.authenticationMethodsSupported())
                .contains("client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt");
    }

    @Test
    void eachFormNamesItsOwnRegistrationEndpoint() {
        assertThat(oauth.serverMetadata(server.issuer()).execute().registrationEndpoint())
                .contains(URI.create(server.issuer() + "/oauth2/register"));

        URI openId = server.issuer(SpringServer.OPENID_ONLY);
        assertThat(oauth.serverMetadata(openId).execute().registrationEndpoint())
                .contains(URI.create(openId + "/connect/register"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tenant/"})
    void anIssuerThatDiffersByASlashIsRefused(String path) {
        assertThatExceptionOfType(DiscoveryException.class)
                .isThrownBy(() -> oauth.serverMetadata(server.issuer(path)).execute())
                .withMessageContaining("differ by a slash")
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.ISSUER_MISMATCH));
    }
}
