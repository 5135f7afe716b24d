package dev.esign.sandbox.oauth;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Tells which client calls the token or the revocation endpoint (RFC 6749 §2.3). */
final class ClientAuthentication {
    private final Clients clients;

    ClientAuthentication(Clients clients) {
        this.clients = clients;
    }

    Client of(Context request, Parameters form) {
        String header = request.header("Authorization");
        Shown shown = header == null ? posted(form) : basic(header, form);
        return clients.find(shown.id)
                .filter(client -> client.isShownBy(shown.method, shown.secret))
                .orElseThrow(OAuthError::invalidClient);
    }

    private static Shown posted(Parameters form) {
        String id = form.get("client_id");
        if (id == null) {
            throw OAuthError.invalidClient();
        }
        String secret = form.get("client_secret");
        return new Shown(secret == null ? ClientMetadata.NONE : ClientMetadata.POST, id, secret);
    }

    private static Shown basic(String header, Parameters form) {
        if (form.get("client_secret") != null) {
            throw OAuthError.invalidRequest("The client authenticates itself in two ways.");
        }
        Shown shown = decode(header);
        String id = form.get("client_id");
        if (id != null && !id.equals(shown.id)) {
            throw OAuthError.invalidRequest("client_id is not the client of the Authorization header.");
        }
        return shown;
    }

    private static Shown decode(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw OAuthError.invalidClient();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            String secret = parts.length < 2 ? null : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            return new Shown(ClientMetadata.BASIC, URLDecoder.decode(parts[0], StandardCharsets.UTF_8), secret);
        } catch (IllegalArgumentException e) {
            throw OAuthError.invalidClient();
        }
    }

    private record Shown(String method, String id, @Nullable String secret) {
        @Override
        public String toString() {
            return "Shown[method=" + method + ", id=" + id + "]";
        }
    }
}
