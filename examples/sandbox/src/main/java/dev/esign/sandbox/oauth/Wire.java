package dev.esign.sandbox.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.Map;

/** JSON answers, which no cache may keep (RFC 6749 §5.1). */
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
}
