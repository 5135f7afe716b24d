package dev.esign.standardserver;

import com.nimbusds.jose.jwk.JWK;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.SigningKey;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** The ways in which a client shows who it is: how the server is told of each, and how the SDK goes it. */
enum Way {
    BASIC("client_secret_basic"),
    POST("client_secret_post"),
    HS256("client_secret_jwt"),
    RS256("private_key_jwt"),
    PS256("private_key_jwt"),
    ES256("private_key_jwt");

    private final String method;

    Way(String method) {
        this.method = method;
    }

    /** A secret with all that must be encoded, each client's own. */
    private static String secret(String clientId) {
        return "100% + you & I = ä/?#: " + clientId;
    }

    void register(SpringServer server, String clientId, RegisteredClient.Builder client) {
        client.clientAuthenticationMethod(new ClientAuthenticationMethod(method));
        ClientSettings.Builder settings =
                ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(true);
        switch (this) {
            // The server compares these two by its password encoder, and uses the third one's as a key.
            case BASIC, POST -> client.clientSecret("{noop}" + secret(clientId));
            case HS256 -> {
                client.clientSecret(secret(clientId));
                settings.tokenEndpointAuthenticationSigningAlgorithm(MacAlgorithm.HS256);
            }
            case RS256, PS256, ES256 ->
                settings.jwkSetUrl(server.clientKeys().toString())
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.valueOf(name()));
        }
        client.clientSettings(settings.build());
    }

    ClientAuthentication genuine(String clientId) {
        return authentication(clientId, secret(clientId), ClientKeys.RSA, ClientKeys.EC);
    }

    ClientAuthentication impostor(String clientId) {
        return authentication(
                clientId, secret(clientId).replace('+', ' '), ClientKeys.STRANGE_RSA, ClientKeys.STRANGE_EC);
    }

    private ClientAuthentication authentication(String clientId, String secret, JWK rsa, JWK ec) {
        return switch (this) {
            case BASIC -> ClientAuthentication.basic(clientId, secret);
            case POST -> ClientAuthentication.post(clientId, secret);
            case HS256 -> ClientAuthentication.clientSecretJwt(clientId, secret);
            case RS256, PS256 -> ClientAuthentication.privateKeyJwt(clientId, key(rsa));
            case ES256 -> ClientAuthentication.privateKeyJwt(clientId, key(ec));
        };
    }

    private SigningKey key(JWK jwk) {
        return SigningKey.fromJwk(jwk.toJSONString()).withAlgorithm(name());
    }
}
