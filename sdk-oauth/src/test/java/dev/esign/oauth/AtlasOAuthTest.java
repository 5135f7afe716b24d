package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AtlasOAuthTest {
    private static final URI REDIRECT = URI.create("https://app.example/callback");

    @RegisterExtension
    final OAuthServer server = new OAuthServer();

    @Test
    void fromTheBareUrlToTheQuestionForTheUser() throws Exception {
        URI mcp = server.url("/api/mcp");
        server.answer(new MockResponse.Builder().code(401).setHeader("WWW-Authenticate", "Bearer"));
        server.answer(200, "{\"resource\": \"$/api/mcp\", \"authorization_servers\": [\"$\"]}");
        server.answer(200, """
                {"issuer": "$", "authorization_endpoint": "$/oauth/authorize", "token_endpoint": "$/oauth/token",
                 "registration_endpoint": "$/oauth/register", "code_challenge_methods_supported": ["S256"]}""");
        server.answer(201, "{\"client_id\": \"c-1\", \"token_endpoint_auth_method\": \"none\"}");
        OAuthClient oauth = server.client();

        AuthorizationServerMetadata metadata = oauth.discoverServer(mcp).execute();
        RegisteredClient client =
                oauth.register(metadata, ClientRegistration.of(REDIRECT)).execute();
        URI question = AtlasOAuth.grant(mcp, metadata, client.authentication(), REDIRECT)
                .request()
                .uri();

        assertThat(question)
                .hasPath("/oauth/authorize")
                .hasParameter("response_type", "code")
                .hasParameter("client_id", "c-1")
                .hasParameter("redirect_uri", REDIRECT.toString())
                .hasParameter("code_challenge_method", "S256")
                .hasParameter("resource", mcp.toString());
        assertThat(server.request().getTarget()).isEqualTo("/api/mcp");
        assertThat(server.request().getTarget()).isEqualTo("/.well-known/oauth-protected-resource/api/mcp");
        assertThat(server.request().getTarget()).isEqualTo("/.well-known/oauth-authorization-server");
        assertThat(server.request().getTarget()).isEqualTo("/oauth/register");
    }

    @Test
    void theTokensAreForAtlasUnlessTold() {
        AuthorizationServerMetadata metadata = OAuthServer.metadata("""
                {"issuer": "https://atlaswork.ai", "authorization_endpoint": "https://atlaswork.ai/a",
                 "token_endpoint": "https://atlaswork.ai/t"}""");

        assertThat(AtlasOAuth.grant(metadata, ClientAuthentication.none("c-1"), REDIRECT)
                        .request()
                        .uri())
                .hasParameter("resource", "https://atlaswork.ai/api/mcp");
    }
}
