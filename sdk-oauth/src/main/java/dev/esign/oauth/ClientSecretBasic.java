package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.internal.http.Bodies.Part;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** HTTP Basic, with the form encoding that many clients forget (RFC 6749 §2.3.1). */
final class ClientSecretBasic extends ClientAuthentication {
    private final Secret secret;
    private final String encoded;

    ClientSecretBasic(String clientId, Secret secret) {
        super(clientId);
        this.secret = secret;
        String pair = formEncoded(clientId) + ":" + formEncoded(secret.reveal());
        this.encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String formEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String method() {
        return "client_secret_basic";
    }

    @Override
    String authorization() {
        return "Basic " + encoded;
    }

    @Override
    List<Part> parameters(URI tokenEndpoint, Instant now) {
        return List.of();
    }

    @Override
    List<Secret> secrets() {
        return List.of(secret, Secret.ofText(encoded));
    }
}
