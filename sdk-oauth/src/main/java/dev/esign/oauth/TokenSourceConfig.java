package dev.esign.oauth;

import dev.esign.ClientConfig;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link TokenSource} can be told. Immutable and thread-safe; each option is a copy. */
public final class TokenSourceConfig {
    private static final TokenSourceConfig STANDARD =
            new TokenSourceConfig(ClientConfig.standard(), Duration.ofSeconds(60), null, Duration.ofSeconds(30));

    private final ClientConfig client;
    private final Duration buffer;
    private final @Nullable Shared shared;
    private final Duration lease;

    private TokenSourceConfig(ClientConfig client, Duration buffer, @Nullable Shared shared, Duration lease) {
        this.client = client;
        this.buffer = buffer;
        this.shared = shared;
        this.lease = lease;
    }

    /**
     * The defaults, which stand at each option.
     *
     * @return the configuration that nothing was changed in
     */
    public static TokenSourceConfig standard() {
        return STANDARD;
    }

    /**
     * How token requests are made: timeouts, retries, proxy, clock, listener. Its timeout is the deadline of one mint; its
     * base URL and executor have no meaning here, for a source mints on threads of its own.
     *
     * @param config default {@link ClientConfig#standard()}
     * @return a copy
     */
    public TokenSourceConfig withClient(ClientConfig config) {
        return new TokenSourceConfig(config, buffer, shared, lease);
    }

    /**
     * How long before its end a token counts as expired. It is never more than a tenth of the token's life.
     *
     * @param duration zero or more; default 60 s
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public TokenSourceConfig withBuffer(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A buffer is not negative, but " + duration + " is.");
        }
        return new TokenSourceConfig(client, duration, shared, lease);
    }

    /**
     * Shares the token with other processes. While the store is down each process mints for itself; a server that rotates
     * refresh tokens may take that for a theft, and ask the user to connect again.
     *
     * @param store where; default none
     * @param key under which name: one for each authorization server, client and user
     * @return a copy
     * @throws IllegalArgumentException if the key is blank
     */
    public TokenSourceConfig withStore(TokenStore store, String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("The key of a stored token is not blank:"
                    + " name the authorization server, the client and the user.");
        }
        return new TokenSourceConfig(client, buffer, new Shared(store, key), lease);
    }

    /**
     * How long one process may hold the right to mint. A process that dies while it mints delays the others by no more.
     *
     * @param duration a millisecond or more; default 30 s
     * @return a copy
     * @throws IllegalArgumentException if it is shorter
     */
    public TokenSourceConfig withLease(Duration duration) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException("A lease lasts a millisecond or more, but " + duration + " is less.");
        }
        return new TokenSourceConfig(client, buffer, shared, duration);
    }

    ClientConfig client() {
        return client;
    }

    Duration buffer() {
        return buffer;
    }

    Duration lease() {
        return lease;
    }

    Optional<Shared> shared() {
        return Optional.ofNullable(shared);
    }

    record Shared(TokenStore store, String key) {}
}
