package dev.esign.standardserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.Secret;
import dev.esign.oauth.AuthorizationServerMetadata;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.ProtectedResourceMetadata;
import dev.esign.oauth.TokenSource;
import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** Tokens open what they are for: a resource of Spring Security's, which asks the authorization server of each. */
@ExtendWith(SpringServerExtension.class)
class ProtectedResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SpringServer server;
    private final OAuthClient oauth;

    ProtectedResourceTest(SpringServer server, OAuthClient oauth) {
        this.server = server;
        this.oauth = oauth;
    }

    @Test
    void theBareUrlOfAResourceLeadsToATokenThatOpensIt() throws Exception {
        ProtectedResourceMetadata resource = oauth.discover(server.resource()).execute();
        AuthorizationServerMetadata found =
                oauth.serverMetadata(resource.authorizationServer()).execute();

        try (TokenSource source = TokenSource.of(ClientCredentialsGrant.of(found.tokenEndpoint(), newClient()))) {
            assertThat(get(source)).isEqualTo(200);
        }
        assertThat(resource.resource()).isEqualTo(server.resource());
        assertThat(found.issuer()).isEqualTo(server.issuer());
    }

    @Test
    void aTokenThatWasRevokedIsReplacedAndTheRequestReplayed() throws Exception {
        AuthorizationServerMetadata metadata =
                oauth.serverMetadata(server.issuer()).execute();
        ClientAuthentication client = newClient();

        try (TokenSource source = TokenSource.of(ClientCredentialsGrant.of(metadata.tokenEndpoint(), client))) {
            Secret first = source.token(PATIENCE);
            assertThat(get(source)).isEqualTo(200);
            oauth.revoke(metadata, client, first).execute();

            assertThat(get(source)).isEqualTo(200);
            assertThat(source.token(PATIENCE)).isNotEqualTo(first);
        }
    }

    private ClientAuthentication newClient() {
        return Way.BASIC.genuine(server.newClient((self, client) -> {
            Way.BASIC.register(server, self, client);
            client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        }));
    }

    private int get(TokenSource source) throws IOException {
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(source.interceptor()).build();
        Request request =
                new Request.Builder().url(server.resource().toString()).build();
        try (Response response = http.newCall(request).execute()) {
            return response.code();
        }
    }
}
