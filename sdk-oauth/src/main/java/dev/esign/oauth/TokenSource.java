package dev.esign.oauth;

import dev.esign.Credential;
import dev.esign.Secret;
import dev.esign.internal.http.Threads;
import dev.esign.internal.http.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;

/**
 * The token of a client, minted once and shared by all threads, refreshed before it ends and replaced when the provider
 * refuses it. Thread-safe; make one and keep it. A {@link Credential} for the clients of {@code dev.esign}, and an
 * {@linkplain #interceptor() OkHttp interceptor} for anybody else's.
 *
 * <pre>{@code
 * TokenSource tokens = TokenSource.of(ClientCredentialsGrant.of(tokenEndpoint, ClientAuthentication.post(id, secret)));
 * GetSignedClient client = GetSignedClient.of(tokens);
 * }</pre>
 *
 * <p>The rules:
 * <ul>
 *   <li>To read a fresh token takes no lock and allocates nothing.
 *   <li>A token counts as expired 60 s before it ends ({@link TokenSourceConfig#withBuffer}); for lives under ten minutes, a
 *       tenth of the life before. From twice that on, one caller starts a refresh in the background, and everyone goes on
 *       with the old token.
 *   <li>Callers who need a new token wait for one shared mint, each no longer than its own deadline (and no longer than
 *       half of what is left of it, while the old token still lives), and each gets the cause if it fails. However many
 *       threads, sync and async mixed: one token request in flight, and one for each token.
 *   <li>If a mint fails while the old token lives, that is used. After a failure the next calls get the cause at once, until
 *       a pause is over: 1 s, then twice as long each time, up to a minute; five minutes after a refusal that asking again
 *       would not change, such as {@code invalid_client}. The pause ends with the old token, or its refusal, at the latest.
 *   <li>A refused token is dropped only if it is still the current one.
 *   <li>With a {@link TokenStore}, all of that holds for a fleet of processes.
 * </ul>
 */
public final class TokenSource implements Credential, AutoCloseable {
    private static final Duration STORE_PATIENCE = Duration.ofSeconds(5);

    private final Grant grant;
    private final TokenSourceConfig config;
    private final ExecutorService threads;
    private final Transport transport;
    private final Clock clock;
    private final TokenCell cell;
    private final Minter minter;
    private final @Nullable SharedMinter shared;

    private TokenSource(Grant grant, TokenSourceConfig config, @Nullable Executor executor) {
        this.grant = grant;
        this.config = config;
        // Never the caller's executor: behind calls that wait for the token, its mint would wait for them.
        threads = Threads.perTask();
        transport = Transport.open("oauth", config.client().withExecutor(executor == null ? threads : executor));
        clock = config.client().clock().orElseGet(Clock::systemUTC);
        minter = new Minter(new TokenEndpoint(transport, clock), grant);
        shared = config.shared()
                .map(where -> new SharedMinter(
                        minter,
                        new GuardedStore(where.store(), transport, STORE_PATIENCE),
                        where.key(),
                        grant.lineage(),
                        config.lease(),
                        clock,
                        config.client().sleeper(),
                        transport::tokenStoreFailed))
                .orElse(null);
        TokenResponse initial = grant.initial().orElse(null);
        cell = new TokenCell(initial == null ? null : live(initial));
    }

    /**
     * Makes a source with the defaults. Nothing is minted before the first token is asked for.
     *
     * @param grant how tokens are got
     * @return the source; close it when the program has no more use for it
     */
    public static TokenSource of(Grant grant) {
        return of(grant, TokenSourceConfig.standard());
    }

    /**
     * Makes a source. Nothing is minted before the first token is asked for.
     *
     * @param grant how tokens are got
     * @param config what is to be other than the default
     * @return the source; close it when the program has no more use for it
     */
    public static TokenSource of(Grant grant, TokenSourceConfig config) {
        return new TokenSource(grant, config, null);
    }

    /** Makes a source that mints where a test says. */
    static TokenSource of(Grant grant, TokenSourceConfig config, Executor executor) {
        return new TokenSource(grant, config, executor);
    }

    /**
     * The current token, or a new one if there is none that is good.
     *
     * @param patience how long the caller can wait for a new one
     * @return the access token (RFC 6749 §1.4)
     * @throws TokenException if no token can be had in that time
     */
    @Override
    public Secret token(Duration patience) {
        LiveToken fresh = cell.fresh(clock.millis());
        return fresh != null ? fresh.secret() : slowly(patience).secret();
    }

    /**
     * Drops a token that the provider has refused with a 401 (RFC 6750 §3.1), if it is still the current one.
     *
     * @param refused the token that was sent
     * @return true if another token can be had; false during the pause after a failed mint
     */
    @Override
    public boolean refused(Secret refused) {
        return cell.refused(refused, clock.millis());
    }

    /**
     * Sends the token with the requests of any OkHttp client, and replays a request once that was answered 401, with a new
     * token. Add it as an application interceptor. It sends no token over {@code http} but to loopback hosts, nor where the
     * request has an {@code Authorization} of its own. A {@link TokenException} comes out as the cause of an
     * {@link java.io.IOException}.
     *
     * @return the interceptor; thread-safe
     */
    public Interceptor interceptor() {
        return new BearerInterceptor(this);
    }

    /**
     * The newest refresh token that this process knows: what to revoke when a user disconnects.
     *
     * @return the refresh token; empty if there is none
     */
    public Optional<Secret> refreshToken() {
        return minter.refreshToken();
    }

    private LiveToken slowly(Duration patience) {
        TokenCell.Step step = cell.ask(clock.millis());
        if (step.begin() != null) {
            begin(step.begin());
        }
        if (step.await() != null) {
            return await(step.await(), step.use(), patience);
        }
        if (step.use() != null) {
            return step.use();
        }
        throw Objects.requireNonNull(step.setback(), "neither token nor mint")
                .cause()
                .again();
    }

    private void begin(Mint mint) {
        try {
            var unused = transport.async("token", () -> mint(mint)).whenComplete((token, failure) -> {
                if (failure == null) {
                    cell.succeeded(mint, token);
                } else {
                    fail(mint, failure);
                }
            });
        } catch (RuntimeException | Error e) {
            // A machine that is out of threads: nobody else would ever end this mint.
            fail(mint, e);
        }
    }

    private void fail(Mint mint, Throwable failure) {
        cell.failed(mint, asTokenException(failure), clock.millis(), random());
    }

    private LiveToken mint(Mint mint) {
        Duration patience = config.client().timeout();
        return live(shared == null ? minter.mint(patience) : shared.next(stored -> isNews(stored, mint), patience));
    }

    /** Whether a token that another process got is of use here: alive, not refused, and newer than our own. */
    private boolean isNews(TokenResponse stored, Mint mint) {
        LiveToken candidate = live(stored);
        LiveToken old = mint.replaces();
        return candidate.isUsable(clock.millis())
                && !cell.wasRefused(stored.accessToken())
                && (old == null || !old.secret().equals(stored.accessToken()))
                && (old == null || candidate.outlives(old));
    }

    /** An outage that is shorter than the remaining life of the old token goes unnoticed. */
    private LiveToken await(Mint mint, @Nullable LiveToken old, Duration patience) {
        if (old == null) {
            return await(mint, patience, patience);
        }
        Duration half = patience.dividedBy(2);
        try {
            return await(mint, half, patience);
        } catch (TokenException noneYet) {
            if (old.isAlive(clock.millis()) && !cell.wasRefused(old.secret())) {
                return old;
            }
            return await(mint, patience.minus(half), patience);
        }
    }

    private static LiveToken await(Mint mint, Duration time, Duration patience) {
        try {
            return mint.done().get(TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw asTokenException(e).again();
        } catch (TimeoutException e) {
            String message = "No token came within " + patience.toMillis() + " ms; it is still being waited for.";
            throw new TokenUnavailableException(message, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenUnavailableException("The thread was interrupted while it waited for a token.", e);
        }
    }

    private LiveToken live(TokenResponse response) {
        return LiveToken.of(response, config.buffer(), random());
    }

    private static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    private static TokenException asTokenException(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException || cause instanceof ExecutionException) {
            cause = cause.getCause();
        }
        return cause instanceof TokenException known
                ? known
                : new TokenUnavailableException("The token request could not be made.", cause);
    }

    /** Lets go of connections and threads, except those that the caller brought. A mint under way ends. */
    @Override
    public void close() {
        transport.close();
        threads.shutdownNow();
    }

    @Override
    public String toString() {
        return "TokenSource[" + grant + "]";
    }
}
