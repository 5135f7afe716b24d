package dev.esign.oauth;

import org.jspecify.annotations.Nullable;

/**
 * A token store holds something that cannot be read: encrypted with a key that this process does not have, or changed by
 * somebody else. The token is minted anew and takes its place.
 */
public final class UnreadableTokenException extends TokenStoreException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what is wrong with it; never its content
     * @param cause what lies beneath, or null
     */
    public UnreadableTokenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
