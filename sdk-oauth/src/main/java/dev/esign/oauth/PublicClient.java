package dev.esign.oauth;

import dev.esign.internal.http.Bodies.Part;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** A client that can keep no secret and only says who it is (RFC 6749 §3.2.1). */
final class PublicClient extends ClientAuthentication {
    PublicClient(String clientId) {
        super(clientId);
    }

    @Override
    public String method() {
        return "none";
    }

    @Override
    List<Part> parameters(URI tokenEndpoint, Instant now) {
        return List.of(new Part("client_id", clientId()));
    }
}
