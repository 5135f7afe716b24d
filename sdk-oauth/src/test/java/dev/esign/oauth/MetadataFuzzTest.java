package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** Whatever a server publishes of itself, of a resource or of a client, it is read or refused as the readers say. */
class MetadataFuzzTest {
    private static final URI SERVER = URI.create("https://as.example");
    private static final URI REDIRECT = URI.create("https://app.example/callback");
    private static final ClientRegistration ASKED = ClientRegistration.of(REDIRECT);

    @FuzzTest
    void whatIsPublishedIsReadOrRefused(byte[] document) throws IOException {
        JsonNode json;
        try {
            json = Json.read(new ByteArrayInputStream(document));
        } catch (JacksonException documented) {
            return;
        }
        if (json instanceof ObjectNode object) {
            server(object.deepCopy().put("issuer", SERVER.toString()));
            resource(object.deepCopy().put("resource", SERVER.toString()));
            client(object);
        }
    }

    private static void server(ObjectNode json) {
        AuthorizationServerMetadata server = AuthorizationServerMetadata.read(SERVER, Members.of(json));
        List<Supplier<?>> questions = List.of(
                server::authorizationEndpoint,
                server::tokenEndpoint,
                server::registrationEndpoint,
                server::revocationEndpoint,
                server::toString,
                () -> AuthorizationCodeGrant.of(server, ClientAuthentication.none("c"), REDIRECT)
                        .request()
                        .uri());
        for (Supplier<?> question : questions) {
            try {
                assertThat(question.get().toString()).doesNotContain("http:");
            } catch (DiscoveryException documented) {
                assertThat(documented.reason()).isNotNull();
            }
        }
    }

    private static void resource(ObjectNode json) {
        try {
            ProtectedResourceMetadata resource = ProtectedResourceMetadata.read(SERVER, Members.of(json));
            assertThat(resource).isEqualTo(ProtectedResourceMetadata.read(SERVER, Members.of(json)));
            assertThat(resource.authorizationServer()).isIn(resource.authorizationServers());
        } catch (DiscoveryException documented) {
            assertThat(documented.reason()).isNotNull();
        }
    }

    private static void client(ObjectNode json) {
        try {
            RegisteredClient client = RegisteredClient.read(Members.of(json), ASKED, SERVER);
            RegisteredClient restored = RegisteredClient.restore(client.save());
            assertThat(restored.clientSecret()).isEqualTo(client.clientSecret());
            assertThat(restored).hasToString(client.toString());
            assertThat(client.updated(Members.of(json))).hasToString(client.toString());
        } catch (MissingMemberException | DiscoveryException documented) {
            assertThat(documented.getMessage()).isNotEmpty();
        }
    }
}
