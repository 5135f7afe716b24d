package dev.esign.oauth;

import org.jspecify.annotations.Nullable;

/** {@code unsupported_grant_type} (RFC 6749 §5.2): the server does not know this grant. */
public final class UnsupportedGrantTypeException extends TokenException {
    private static final long serialVersionUID = 1L;

    UnsupportedGrantTypeException(TokenError error, @Nullable Throwable cause) {
        super(error, cause);
    }
}
