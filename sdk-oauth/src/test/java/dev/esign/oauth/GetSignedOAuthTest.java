package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.Secret;
import dev.esign.testing.Wire;
import java.net.URI;
import java.time.Duration;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GetSignedOAuthTest {
    @RegisterExtension
    final Wire wire = new Wire();

    private final AuthServer server = new AuthServer(wire);

    @Test
    void theRequestIsTheOneOfTheSheet() throws Exception {
        server.gives("t-1", 3600);
        ClientCredentialsGrant grant =
                GetSignedOAuth.grant(wire.server().url("/getsigned").uri(), "c-123", "s-456");

        Secret token = server.source(grant, config -> config).token(Duration.ofSeconds(10));

        assertThat(token).isEqualTo(Secret.of("t-1"));
        RecordedRequest request = wire.request();
        assertThat(request.getRequestLine()).isEqualTo("POST /getsigned/oauth/token HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(OAuthServer.body(request))
                .isEqualTo("grant_type=client_credentials&client_id=c-123&client_secret=s-456");
    }

    @Test
    void theHostIsGetSignedsUnlessTold() {
        assertThat(GetSignedOAuth.grant("c-123", "s-456").tokenEndpoint())
                .hasToString("https://api.getsigned.ca/oauth/token");
    }

    @Test
    void aSecretIsNotSentInClear() {
        assertThatThrownBy(() -> GetSignedOAuth.grant(URI.create("http://getsigned.example/"), "c-123", "canary"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://")
                .hasMessageNotContaining("canary");
    }
}
