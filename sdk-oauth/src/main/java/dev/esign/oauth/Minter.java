package dev.esign.oauth;

import dev.esign.Secret;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the authorization server for the next token, and remembers the newest refresh token. One mint at a time. */
final class Minter {
    private final TokenEndpoint endpoint;
    private final Grant grant;
    private volatile @Nullable Secret refreshToken;

    Minter(TokenEndpoint endpoint, Grant grant) {
        this.endpoint = endpoint;
        this.grant = grant;
        this.refreshToken = grant.refreshToken().orElse(null);
    }

    Optional<Secret> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }

    /**
     * Mints.
     *
     * @param patience how long that may take, retries and all
     */
    TokenResponse mint(Duration patience) {
        TokenResponse minted = endpoint.request(grant.nextRequest(refreshToken))
                .timeout(patience)
                .execute();
        TokenResponse whole = minted.keeping(refreshToken);
        adopt(whole);
        return whole;
    }

    /** Goes on from what another process got. */
    void adopt(TokenResponse other) {
        refreshToken = other.refreshToken().orElse(refreshToken);
    }
}
