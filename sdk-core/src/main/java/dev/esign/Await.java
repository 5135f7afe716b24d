package dev.esign;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A poll with backoff and a deadline. Immutable, lazy and reusable; nothing is asked before {@link #execute} or
 * {@link #executeAsync}. The pauses grow from one second by half each time, up to thirty seconds. Where the provider can
 * send webhooks, they are the better way to wait for days.
 *
 * <p>An outage that ends before the deadline goes unnoticed: broken connections and the statuses 408, 429 and 5xx only make it
 * ask again, no sooner than a {@code Retry-After} says. So does an outage of the token endpoint.
 * A server whose certificate is not trusted is no outage and ends the wait at once.
 *
 * <p>Either verb may throw (or complete with) an {@link AwaitException} when time runs out or the wait has become
 * pointless, or whatever {@link ApiCall#execute()} throws.
 *
 * @param <T> what the provider is asked for
 */
public interface Await<T> {
    /**
     * Sets how long to wait.
     *
     * @param timeout longer than zero; the default stands at the method that made this object
     * @return a copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    Await<T> timeout(Duration timeout);

    /**
     * Waits in this thread.
     *
     * @return the answer that was waited for
     */
    T execute();

    /**
     * Waits on the client's executor. Cancelling the future ends the wait.
     *
     * @return a future that always completes
     */
    CompletableFuture<T> executeAsync();
}
