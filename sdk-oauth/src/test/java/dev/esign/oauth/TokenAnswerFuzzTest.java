package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.internal.http.Transport;
import dev.esign.testing.FuzzedPeer;
import java.net.URI;

/** Whatever a token endpoint answers, it is a token that can be kept, or a {@link TokenException}. */
class TokenAnswerFuzzTest {
    private static final ClientCredentialsGrant GRANT = ClientCredentialsGrant.of(
            URI.create("https://as.example/token"), ClientAuthentication.post("client-1", FuzzedPeer.SECRET));

    @FuzzTest
    void anAnswerIsATokenOrATokenException(byte[] answer) {
        FuzzedPeer peer = new FuzzedPeer(answer);
        try (Transport transport = Transport.open("oauth", peer.config())) {
            TokenEndpoint endpoint = new TokenEndpoint(transport, peer.time());
            peer.expectValueOr(
                    TokenException.class,
                    () -> checked(endpoint.request(GRANT.nextRequest(null)).execute()));
        }
    }

    private static TokenResponse checked(TokenResponse token) {
        TokenResponse restored = TokenResponse.restore(token.save());
        assertThat(restored.accessToken()).isEqualTo(token.accessToken());
        assertThat(restored.refreshToken()).isEqualTo(token.refreshToken());
        assertThat(restored.scopes()).isEqualTo(token.scopes());
        assertThat(restored.expiresAt()).isEqualTo(token.expiresAt());
        assertThat(restored).hasToString(token.toString());
        assertThat(token.accessToken().reveal()).matches("[!-~]+");
        return token;
    }
}
