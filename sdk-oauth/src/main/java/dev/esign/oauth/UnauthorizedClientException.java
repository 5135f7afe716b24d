package dev.esign.oauth;

import org.jspecify.annotations.Nullable;

/** {@code unauthorized_client} (RFC 6749 §5.2): the client is known, but may not use this grant. */
public final class UnauthorizedClientException extends TokenException {
    private static final long serialVersionUID = 1L;

    UnauthorizedClientException(TokenError error, @Nullable Throwable cause) {
        super(error, cause);
    }
}
