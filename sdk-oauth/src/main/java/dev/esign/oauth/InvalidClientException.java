package dev.esign.oauth;

import org.jspecify.annotations.Nullable;

/** {@code invalid_client} (RFC 6749 §5.2): the client id, its secret or its assertion is wrong or has expired. */
public final class InvalidClientException extends TokenException {
    private static final long serialVersionUID = 1L;

    InvalidClientException(TokenError error, @Nullable Throwable cause) {
        super(error, cause);
    }
}
