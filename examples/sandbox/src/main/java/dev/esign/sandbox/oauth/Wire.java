package dev.esign.sandbox.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON answers, which no cache may keep (RFC 6749 §5.1), and the bearer of a request. */
final class Wire {
    static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    static void answer(Context request, int status, Map<String, ?> body) {
        try {
            request.status(status)
                    .header("Cache-Control", "no-store")
                    .contentType("application/json")
                    .result(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void refuse(OAuthError error, Context request) {
        if (error.challenge() != null) {
            request.header("WWW-Authenticate", error.challenge());
        }
        answer(request, error.status(), error.body());
    }

    /** The token after {@code Bearer}, or null if there is no such header. */
    static @Nullable String bearer(Context request) {
        String header = request.header("Authorization");
        return header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? null
                : header.substring(7).strip();
    }
}
