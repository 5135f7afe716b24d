package dev.esign.oauth;

import dev.esign.EsignException;
import org.jspecify.annotations.Nullable;

/**
 * A token store could not be reached, or what it holds cannot be read. A {@link TokenSource} goes on without it and tells its
 * listener; calls do not fail for it.
 */
public class TokenStoreException extends EsignException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what went wrong; never a value of the store. Null where the cause has nothing to say
     * @param cause what lies beneath, or null
     */
    public TokenStoreException(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
