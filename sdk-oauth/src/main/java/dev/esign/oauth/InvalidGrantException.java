package dev.esign.oauth;

import org.jspecify.annotations.Nullable;

/** {@code invalid_grant} (RFC 6749 §5.2): the code or refresh token is wrong, spent, expired or revoked. Only the user can mend that, by connecting again. */
public final class InvalidGrantException extends TokenException {
    private static final long serialVersionUID = 1L;

    InvalidGrantException(TokenError error, @Nullable Throwable cause) {
        super(error, cause);
    }
}
