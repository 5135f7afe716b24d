package dev.esign.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasSandbox;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** {@code /.well-known/…}: everything is found from the resource's address alone. */
class DiscoveryTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();
    private static final String ISSUER = ATLAS.authorizationServer().issuer().toString();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void theServerSaysWhereItsEndpointsAreAndWhatTheyTake() {
        JsonNode server = json("/.well-known/oauth-authorization-server");

        assertThat(server.get("issuer").asText()).isEqualTo(ISSUER);
        assertThat(server.get("authorization_endpoint").asText()).isEqualTo(ISSUER + "/oauth/authorize");
        assertThat(server.get("token_endpoint").asText()).isEqualTo(ISSUER + "/oauth/token");
        assertThat(server.get("registration_endpoint").asText()).isEqualTo(ISSUER + "/oauth/register");
        assertThat(server.get("revocation_endpoint").asText()).isEqualTo(ISSUER + "/oauth/revoke");
        assertThat(server.at("/code_challenge_methods_supported/0").asText()).isEqualTo("S256");
        assertThat(server.get("authorization_response_iss_parameter_supported").asBoolean())
                .isTrue();
        assertThat(json("/.well-known/openid-configuration")).isEqualTo(server);
    }

    @Test
    void eachResourceNamesItselfAndItsServer() {
        for (String path : List.of("", "/mcp", "/api/mcp", "/api")) {
            JsonNode resource = json("/.well-known/oauth-protected-resource" + path);

            assertThat(resource.get("resource").asText()).isEqualTo(ISSUER + path);
            assertThat(resource.at("/authorization_servers/0").asText()).isEqualTo(ISSUER);
        }
    }

    @Test
    void aChallengeLeadsToTheResourceThatWasAsked() {
        for (String path : List.of("/mcp", "/api/mcp")) {
            App.Reply refused = App.get(ATLAS, path, "");
            String metadata = refused.header("WWW-Authenticate").replaceAll(".*resource_metadata=\"([^\"]*)\".*", "$1");

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).doesNotContain("error");
            assertThat(json(URI.create(metadata).getPath()).get("resource").asText())
                    .isEqualTo(ISSUER + path);
        }
    }

    @Test
    void theMcpDocumentNamesTheEndpoint() {
        assertThat(json("/.well-known/mcp").get("endpoint").asText()).isEqualTo(ISSUER + "/mcp");
    }

    private static JsonNode json(String path) {
        App.Reply reply = App.get(ATLAS, path, "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        return reply.json();
    }
}
