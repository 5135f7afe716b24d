package dev.esign.oauth;

import org.jspecify.annotations.Nullable;

/** {@code invalid_scope} (RFC 6749 §5.2): a scope is unknown, or more than the client or the user may give. */
public final class InvalidScopeException extends TokenException {
    private static final long serialVersionUID = 1L;

    InvalidScopeException(TokenError error, @Nullable Throwable cause) {
        super(error, cause);
    }
}
