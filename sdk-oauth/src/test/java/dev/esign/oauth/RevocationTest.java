package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.ApiException;
import dev.esign.Secret;
import java.net.URI;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationTest {
    private static final Secret TOKEN = Secret.of("canary-token");

    @RegisterExtension
    final OAuthServer server = new OAuthServer();

    @Test
    void aTokenIsRevokedByTheClientThatGotIt() throws Exception {
        server.answer(200, "");

        server.client().revoke(server.url("/revoke"), OAuthServer.CLIENT, TOKEN).execute();

        RecordedRequest request = server.request();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/revoke");
        assertThat(OAuthServer.body(request))
                .isEqualTo("token=canary-token&client_id=client-1&client_secret=canary-secret");
    }

    @Test
    void theEndpointIsFoundInTheMetadata() throws Exception {
        server.answer(200, "");
        AuthorizationServerMetadata metadata = OAuthServer.metadata(
                "{\"issuer\": \"" + server.url("") + "\", \"revocation_endpoint\": \"" + server.url("/v") + "\"}");

        server.client()
                .revoke(metadata, ClientAuthentication.basic("client-1", "s"), TOKEN)
                .execute();

        RecordedRequest request = server.request();
        assertThat(request.getTarget()).isEqualTo("/v");
        assertThat(request.getHeaders().get("Authorization")).startsWith("Basic ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK", "<html>", "{}"})
    void whatAGoodAnswerSaysDoesNotMatter(String body) {
        server.answer(200, body);

        assertThat(server.client()
                        .revoke(server.url("/revoke"), OAuthServer.CLIENT, TOKEN)
                        .executeForResponse()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOutageIsSatOut() {
        server.answer(503, "");
        server.answer(200, "");

        server.client().revoke(server.url("/revoke"), OAuthServer.CLIENT, TOKEN).execute();

        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void aRefusalHasItsCodeAndRepeatsNoSecret() {
        server.answer(
                400, "{\"error\": \"unsupported_token_type\", \"error_description\": \"canary-token canary-secret\"}");

        ApiException refusal = catchThrowableOfType(ApiException.class, () -> server.client()
                .revoke(server.url("/revoke"), OAuthServer.CLIENT, TOKEN)
                .execute());

        assertThat(refusal.code()).contains("unsupported_token_type");
        assertThat(refusal).hasMessageNotContaining("canary");
    }

    @Test
    void aServerWithoutRevocationSaysSo() {
        AuthorizationServerMetadata none = OAuthServer.metadata("{\"issuer\": \"https://as.example\"}");

        assertThatThrownBy(() -> server.client().revoke(none, OAuthServer.CLIENT, TOKEN))
                .isInstanceOf(DiscoveryException.class)
                .hasMessageContaining("revocation_endpoint");
    }

    @Test
    void anEndpointInClearIsRefused() {
        URI endpoint = URI.create("http://as.example/revoke");

        assertThatThrownBy(() -> server.client().revoke(endpoint, OAuthServer.CLIENT, TOKEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
    }
}
