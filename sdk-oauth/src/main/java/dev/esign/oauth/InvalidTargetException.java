package dev.esign.oauth;

import org.jspecify.annotations.Nullable;

/** {@code invalid_target} (RFC 8707 §2): the server issues no token for this resource. */
public final class InvalidTargetException extends TokenException {
    private static final long serialVersionUID = 1L;

    InvalidTargetException(TokenError error, @Nullable Throwable cause) {
        super(error, cause);
    }
}
