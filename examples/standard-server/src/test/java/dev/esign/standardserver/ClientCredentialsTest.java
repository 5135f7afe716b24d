package dev.esign.standardserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTParser;
import dev.esign.Secret;
import dev.esign.oauth.AuthorizationServerMetadata;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.InvalidClientException;
import dev.esign.oauth.InvalidScopeException;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.UnauthorizedClientException;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * A client acts for itself, in every way of client authentication that the server knows. It does not know EdDSA (its list of
 * algorithms ends with PS512), and to any grant that it was not allowed a client hears {@code unauthorized_client}, so that
 * {@code unsupported_grant_type} cannot be provoked with the SDK's grants, all of which the server has.
 */
@ExtendWith(SpringServerExtension.class)
class ClientCredentialsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SpringServer server;
    private final OAuthClient oauth;
    private final AuthorizationServerMetadata metadata;

    ClientCredentialsTest(SpringServer server, OAuthClient oauth) {
        this.server = server;
        this.oauth = oauth;
        metadata = oauth.serverMetadata(server.issuer()).execute();
    }

    @ParameterizedTest
    @EnumSource
    void aClientGetsATokenThatIsItsOwn(Way way) throws ParseException {
        ClientAuthentication client = way.genuine(newClient(way));

        Secret token = token(ClientCredentialsGrant.of(metadata.tokenEndpoint(), client));

        assertThat(JWTParser.parse(token.reveal()).getJWTClaimsSet().getSubject())
                .isEqualTo(client.clientId());
    }

    @ParameterizedTest
    @EnumSource
    void anImpostorIsAnInvalidClient(Way way) {
        ClientCredentialsGrant grant =
                ClientCredentialsGrant.of(metadata.tokenEndpoint(), way.impostor(newClient(way)));

        assertThatExceptionOfType(InvalidClientException.class)
                .isThrownBy(() -> token(grant))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(401));
    }

    @ParameterizedTest
    @EnumSource
    void aClientRevokesItsTokenInTheSameWay(Way way) throws Exception {
        ClientAuthentication client = way.genuine(newClient(way));
        Secret token = token(ClientCredentialsGrant.of(metadata.tokenEndpoint(), client));
        assertThat(Browser.statusWith(token, server.resource())).isEqualTo(200);

        oauth.revoke(metadata, client, token).execute();

        assertThat(Browser.statusWith(token, server.resource())).isEqualTo(401);
    }

    @Test
    void scopesAreGrantedAsAsked() throws ParseException {
        ClientAuthentication client = Way.BASIC.genuine(newClient(Way.BASIC));

        Secret token = token(
                ClientCredentialsGrant.of(metadata.tokenEndpoint(), client).withScopes("send", "read"));

        assertThat(JWTParser.parse(token.reveal()).getJWTClaimsSet().getStringListClaim("scope"))
                .containsExactlyInAnyOrder("send", "read");
    }

    @Test
    void aScopeThatTheClientDoesNotHaveIsAnInvalidScope() {
        ClientAuthentication client = Way.BASIC.genuine(newClient(Way.BASIC));

        assertThatExceptionOfType(InvalidScopeException.class)
                .isThrownBy(() -> token(ClientCredentialsGrant.of(metadata.tokenEndpoint(), client)
                        .withScopes("send", "rule-the-world")))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(400));
    }

    @Test
    void aClientWithoutTheGrantIsUnauthorized() {
        String id = server.newClient((self, client) -> {
            Way.POST.register(server, self, client);
            client.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
        });

        assertThatExceptionOfType(UnauthorizedClientException.class)
                .isThrownBy(() -> token(ClientCredentialsGrant.of(metadata.tokenEndpoint(), Way.POST.genuine(id))));
    }

    @Test
    void aClientThatTheServerDoesNotKnowIsInvalid() {
        assertThatExceptionOfType(InvalidClientException.class)
                .isThrownBy(() -> token(
                        ClientCredentialsGrant.of(metadata.tokenEndpoint(), Way.BASIC.genuine("nobody-knows-me"))));
    }

    private String newClient(Way way) {
        return server.newClient((id, client) -> {
            way.register(server, id, client);
            client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .scope("send")
                    .scope("read");
        });
    }

    private static Secret token(ClientCredentialsGrant grant) {
        try (TokenSource source = TokenSource.of(grant)) {
            return source.token(PATIENCE);
        }
    }
}
