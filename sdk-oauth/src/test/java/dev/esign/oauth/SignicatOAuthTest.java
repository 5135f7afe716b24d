package dev.esign.oauth;

import static dev.esign.testing.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.Secret;
import dev.esign.testing.Wire;
import java.time.Duration;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignicatOAuthTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    final Wire wire = new Wire();

    private final AuthServer server = new AuthServer(wire);

    @Test
    void theRequestIsTheOneOfTheSheet() throws Exception {
        server.answers("{\"access_token\":\"aaaaa.bbbbb.ccccc\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");

        assertThat(source().token(PATIENCE)).isEqualTo(Secret.of("aaaaa.bbbbb.ccccc"));

        RecordedRequest request = wire.request();
        assertThat(request.getRequestLine()).isEqualTo("POST /oauth/connect/token HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Basic YWNtZTpzM2NyZXQ=");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(OAuthServer.body(request))
                .isEqualTo("grant_type=client_credentials&scope=document_read+document_write+document_file");
    }

    @Test
    void aScopeThatTheClientWasNotGivenIsAnErrorOfItsOwn() {
        server.answers(json(400, "{\"error\":\"invalid_scope\"}"));

        assertThatThrownBy(() -> source().token(PATIENCE))
                .isInstanceOf(InvalidScopeException.class)
                .hasMessageContaining("Ask for fewer scopes");
    }

    @Test
    void theErrorIsKnownByItsCodeWhateverItsStatus() {
        server.answers(json(400, "{\"error\":\"invalid_client\"}"));

        assertThatThrownBy(() -> source().token(PATIENCE)).isInstanceOf(InvalidClientException.class);
    }

    @Test
    void theHostIsSignicatsUnlessTold() {
        assertThat(SignicatOAuth.grant("acme", "s3cret").tokenEndpoint())
                .hasToString("https://api.signicat.io/oauth/connect/token");
    }

    private TokenSource source() {
        return server.source(
                SignicatOAuth.grant(
                        wire.server().url("/").uri(),
                        "acme",
                        "s3cret",
                        "document_read",
                        "document_write",
                        "document_file"),
                config -> config);
    }
}
