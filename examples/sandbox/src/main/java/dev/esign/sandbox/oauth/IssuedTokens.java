package dev.esign.sandbox.oauth;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A token answer (RFC 6749 §5.1). */
record IssuedTokens(String accessToken, @Nullable String refreshToken, Duration life, List<String> scopes) {
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", accessToken);
        body.put("token_type", "Bearer");
        body.put("expires_in", life.toSeconds());
        if (refreshToken != null) {
            body.put("refresh_token", refreshToken);
        }
        body.put("scope", String.join(" ", scopes));
        return body;
    }

    @Override
    public String toString() {
        return "IssuedTokens[life=" + life + ", scopes=" + scopes + "]";
    }
}
