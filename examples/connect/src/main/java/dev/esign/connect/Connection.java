package dev.esign.connect;

import dev.esign.Secret;
import dev.esign.oauth.InvalidGrantException;
import dev.esign.oauth.TokenResponse;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import java.time.Duration;

/** One user's account, connected. Thread-safe. */
public final class Connection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connector connector;
    private final TokenSource tokens;

    Connection(Connector connector, TokenResponse first, TokenSourceConfig config) {
        this.connector = connector;
        this.tokens = TokenSource.of(connector.grant().refreshGrant(first), config);
    }

    /**
     * The user's tokens, always fresh: a credential for our clients, and an interceptor for others.
     *
     * @return the source; closed with this connection
     */
    public TokenSource tokens() {
        return tokens;
    }

    /**
     * Gives the tokens back (RFC 7009): the current access token and the newest refresh token.
     *
     * @throws dev.esign.EsignException if the server cannot be reached, or revokes no tokens
     */
    public void disconnect() {
        try {
            revoke(tokens.token(PATIENCE));
        } catch (InvalidGrantException endedAlready) {
            return;
        }
        tokens.refreshToken().ifPresent(this::revoke);
    }

    private void revoke(Secret token) {
        connector
                .oauth()
                .revoke(connector.server(), connector.client().authentication(), token)
                .execute();
    }

    /** Lets go of threads and connections. The account stays connected. */
    @Override
    public void close() {
        tokens.close();
    }

    @Override
    public String toString() {
        return "Connection[" + connector + "]";
    }
}
