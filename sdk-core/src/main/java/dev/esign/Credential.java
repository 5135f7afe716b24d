package dev.esign;

import java.time.Duration;

/**
 * Where the bearer token of a call comes from (RFC 6750 §2.1). {@link ApiKey} is the simple one; {@code dev.esign.oauth}
 * has those that mint and refresh. Implementations must be thread-safe.
 */
public interface Credential {
    /**
     * The token to send. Called once before each attempt; expected to be cheap when nothing is to be fetched.
     *
     * @param patience how long the caller can wait: what is left of its call's deadline
     * @return the token
     * @throws EsignException if no token can be had
     */
    Secret token(Duration patience);

    /**
     * Told that the provider refused a token: with a 401, or with what stands for one on its wire.
     *
     * @param refused the token that was sent
     * @return true if another token can be had, so that the call is worth one more try with it
     */
    default boolean refused(Secret refused) {
        return false;
    }
}
