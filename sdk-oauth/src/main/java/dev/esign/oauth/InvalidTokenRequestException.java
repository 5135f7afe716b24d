package dev.esign.oauth;

import org.jspecify.annotations.Nullable;

/** {@code invalid_request} (RFC 6749 §5.2): the server misses a parameter, or does not know one. */
public final class InvalidTokenRequestException extends TokenException {
    private static final long serialVersionUID = 1L;

    InvalidTokenRequestException(TokenError error, @Nullable Throwable cause) {
        super(error, cause);
    }
}
