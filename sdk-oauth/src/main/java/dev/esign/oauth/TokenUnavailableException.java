package dev.esign.oauth;

import org.jspecify.annotations.Nullable;

/**
 * The token endpoint could not be reached, did not answer in time, or answered 408, 429 or 5xx ({@code server_error} and
 * {@code temporarily_unavailable} too). It passes by itself: the next calls ask again after a pause that grows.
 */
public final class TokenUnavailableException extends TokenException {
    private static final long serialVersionUID = 1L;

    TokenUnavailableException(TokenError error, @Nullable Throwable cause) {
        super(error, cause);
    }

    TokenUnavailableException(String message, @Nullable Throwable cause) {
        this(new TokenError(message, null, null, 0, null), cause);
    }

    @Override
    TokenException again() {
        return new TokenUnavailableException(details(), this);
    }

    @Override
    boolean passes() {
        return true;
    }
}
