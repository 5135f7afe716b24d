package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.Sleeper;
import dev.esign.oauth.TokenStore.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Mints for a fleet: the process that holds the lease asks the server, the others wait for what it saves. A store that fails
 * costs the sharing, never the token.
 */
final class SharedMinter {
    private static final Duration FIRST_LOOK = Duration.ofMillis(50);
    private static final Duration LONGEST_LOOK = Duration.ofMillis(500);

    private final Minter minter;
    private final TokenStore store;
    private final String key;
    private final String lineage;
    private final Duration leaseTime;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Consumer<TokenStoreException> onFailure;

    /** What the store is known to have held last. */
    private volatile @Nullable Secret lastSeen;

    /** What it held before this process last minted. If it still does, the save failed, and its refresh token is used up. */
    private volatile @Nullable Secret overtaken;

    SharedMinter(
            Minter minter,
            TokenStore store,
            String key,
            String lineage,
            Duration leaseTime,
            Clock clock,
            Sleeper sleeper,
            Consumer<TokenStoreException> onFailure) {
        this.minter = minter;
        this.store = store;
        this.key = key;
        this.lineage = lineage;
        this.leaseTime = leaseTime;
        this.clock = clock;
        this.sleeper = sleeper;
        this.onFailure = onFailure;
    }

    /**
     * Gets the next token, from the store or from the server.
     *
     * @param isNews whether a stored token is one that this process has a use for
     * @param patience how long that may take
     */
    TokenResponse next(Predicate<TokenResponse> isNews, Duration patience) {
        long end = clock.millis() + patience.toMillis();
        Duration look = FIRST_LOOK;
        try {
            while (clock.millis() < end) {
                Optional<TokenResponse> stored = stored().filter(isNews);
                if (stored.isPresent()) {
                    return stored.get();
                }
                long leaseEnd = clock.millis() + leaseTime.toMillis();
                Optional<Lease> lease = store.lease(key, leaseTime);
                if (lease.isPresent()) {
                    return underLease(lease.get(), isNews, Math.min(end, leaseEnd));
                }
                sleeper.sleep(look.multipliedBy(ThreadLocalRandom.current().nextInt(50, 100))
                        .dividedBy(100));
                look = look.compareTo(LONGEST_LOOK) < 0 ? look.multipliedBy(2) : look;
            }
            throw new TokenUnavailableException("Another process held the right to mint for too long.", null);
        } catch (TokenStoreException e) {
            onFailure.accept(e);
            return mint(end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenUnavailableException("Interrupted while another process minted.", e);
        }
    }

    private TokenResponse underLease(Lease lease, Predicate<TokenResponse> isNews, long end) {
        try {
            // Somebody may have saved one between the look and the lease.
            Optional<TokenResponse> stored = stored().filter(isNews);
            return stored.isPresent() ? stored.get() : mintAndSave(lease, end);
        } finally {
            attempt(() -> store.release(lease));
        }
    }

    private TokenResponse mintAndSave(Lease lease, long end) {
        TokenResponse minted = mint(end);
        // Under a lease that has ended meanwhile nothing is saved; the token is good all the same.
        attempt(() -> {
            if (store.save(lease, StoredToken.write(minted, lineage))) {
                lastSeen = minted.accessToken();
            }
        });
        return minted;
    }

    private TokenResponse mint(long end) {
        TokenResponse minted = minter.mint(Duration.ofMillis(Math.max(end - clock.millis(), 1)));
        overtaken = lastSeen;
        return minted;
    }

    /** What the store holds. Even if its access token is of no use, its refresh token is the newest. */
    private Optional<TokenResponse> stored() {
        try {
            Optional<TokenResponse> stored = store.load(key)
                    .map(StoredToken::read)
                    .filter(token -> token.lineage().equals(lineage))
                    .map(StoredToken::response)
                    .filter(token -> !token.accessToken().equals(overtaken));
            stored.ifPresent(this::adopt);
            return stored;
        } catch (UnreadableTokenException e) {
            onFailure.accept(e);
            return Optional.empty();
        }
    }

    private void adopt(TokenResponse other) {
        lastSeen = other.accessToken();
        minter.adopt(other);
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (TokenStoreException e) {
            onFailure.accept(e);
        }
    }
}
