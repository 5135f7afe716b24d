package dev.esign.oauth;

import dev.esign.internal.http.Transport;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Anybody's store, made fit to be relied on: a step that hangs, or that throws what it should not, is a store that is down.
 *
 * @param store the store itself
 * @param transport where its steps run
 * @param patience how long a step may take, in real time whatever the clock: it is a thread that waits here
 */
record GuardedStore(TokenStore store, Transport transport, Duration patience) implements TokenStore {
    @Override
    public Optional<String> load(String key) {
        return guarded(() -> store.load(key));
    }

    @Override
    public boolean save(Lease lease, String value) {
        return guarded(() -> store.save(lease, value));
    }

    @Override
    public Optional<Lease> lease(String key, Duration duration) {
        return guarded(() -> store.lease(key, duration));
    }

    @Override
    public void release(Lease lease) {
        guarded(() -> {
            store.release(lease);
            return lease;
        });
    }

    private <T> T guarded(Supplier<T> step) {
        CompletableFuture<T> running = transport.async("token store", step);
        try {
            return running.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new TokenStoreException(
                    "The token store did not answer within " + patience.toSeconds() + " s.", null);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof TokenStoreException known) {
                throw known;
            }
            // Without the cause, whose message may quote a value.
            throw new TokenStoreException(
                    "The token store threw what it should not: "
                            + cause.getClass().getName() + ".",
                    null);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new TokenStoreException("Interrupted while the token store was asked.", e);
        }
    }
}
