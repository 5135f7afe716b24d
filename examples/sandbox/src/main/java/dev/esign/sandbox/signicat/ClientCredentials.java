package dev.esign.sandbox.signicat;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client proves itself with: HTTP Basic, or else the form (Signicat wire sheet §1.1). */
record ClientCredentials(String clientId, String clientSecret) {
    private static final String SCHEME = "Basic ";

    /** The values are not form-encoded first: the sheet shows plain {@code base64(id ":" secret)}. */
    static Optional<ClientCredentials> of(Context request) {
        String header = request.header("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return basic(header.substring(SCHEME.length()).strip());
        }
        return pair(request.formParam("client_id"), request.formParam("client_secret"));
    }

    private static Optional<ClientCredentials> basic(String encoded) {
        try {
            String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? Optional.empty() : pair(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ClientCredentials> pair(@Nullable String id, @Nullable String secret) {
        return id == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(id, secret));
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "ClientCredentials[clientId=" + clientId + "]";
    }
}
