package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.internal.http.Bodies.Part;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Id and secret in the form (RFC 6749 §2.3.1). */
final class ClientSecretPost extends ClientAuthentication {
    private final Secret secret;

    ClientSecretPost(String clientId, Secret secret) {
        super(clientId);
        this.secret = secret;
    }

    @Override
    public String method() {
        return "client_secret_post";
    }

    @Override
    List<Part> parameters(URI tokenEndpoint, Instant now) {
        return List.of(new Part("client_id", clientId()), new Part("client_secret", secret.reveal()));
    }

    @Override
    List<Secret> secrets() {
        return List.of(secret);
    }
}
