package dev.esign.oauth;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a failed token request.
 *
 * @param message for people; no secret
 * @param code the RFC 6749 §5.2 error code, or null
 * @param description the server's words, or null
 * @param status the HTTP status, or 0 if there was no answer
 * @param retryAfter how long the server asked to wait, or null
 */
record TokenError(
        String message,
        @Nullable String code,
        @Nullable String description,
        int status,
        @Nullable Duration retryAfter) implements Serializable {
    /** An error that this side finds before anything is sent, in the words of the RFC. */
    static TokenError found(String code, String message) {
        return new TokenError(message, code, null, 0, null);
    }
}
