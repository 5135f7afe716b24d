package dev.esign.oauth;

import org.jspecify.annotations.Nullable;

/**
 * What answered is no token endpoint, or not the right one: it redirects, answers HTML, or gives a token of another type
 * than Bearer.
 */
public final class MalformedTokenResponseException extends TokenException {
    private static final long serialVersionUID = 1L;

    MalformedTokenResponseException(TokenError error, @Nullable Throwable cause) {
        super(error, cause);
    }

    /** A maintenance page passes; a wrong URL is found out at the first try. */
    @Override
    boolean passes() {
        return true;
    }

    @Override
    TokenException again() {
        return new MalformedTokenResponseException(details(), this);
    }
}
