package dev.esign.oauth;

import dev.esign.Credential;
import dev.esign.Secret;
import java.time.Duration;

/**
 * A credential whose tokens are minted by an authorization server (RFC 6749) and expire. Implementations are thread-safe,
 * keep the current token, and replace it before it ends or when the provider has refused it.
 *
 * <p>This is the seam that the clients of {@code dev.esign} are built against; this version brings no implementation yet.
 */
public interface TokenSource extends Credential {
    /**
     * The current token, or a new one if there is none that is good.
     *
     * @param patience how long the caller can wait for a new one
     * @return the access token (RFC 6749 §1.4)
     * @throws dev.esign.EsignException if no token can be had in that time
     */
    @Override
    Secret token(Duration patience);

    /**
     * Drops a token that the provider has refused with a 401 (RFC 6750 §3.1), if it is still the current one: a
     * straggler's old token must not cost everybody the new one.
     *
     * @param refused the token that was sent
     * @return true if another token can be had
     */
    @Override
    boolean refused(Secret refused);
}
