package dev.esign;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * One logical call to a provider: immutable, lazy, typed. Nothing is sent before one of the three verbs
 * ({@link #execute}, {@link #executeForResponse}, {@link #executeAsync}); options are copies.
 *
 * <p><b>One call object is one piece of work.</b> Its idempotency key, where the provider honours one, is made when the
 * object is made. Executing the object again repeats the same call with the same key: after an unknown outcome that is
 * the safe way on: as long as the provider keeps the key, the work is done once. For a second envelope, make a second call.
 *
 * <p>Thread-safe. Every verb may throw (or complete with) an {@link EsignException}, or an
 * {@link java.io.UncheckedIOException} for the caller's own file.
 *
 * @param <T> what the provider's answer is read into
 */
public interface ApiCall<T> {
    /**
     * Makes the call in this thread.
     *
     * @return the answer
     */
    T execute();

    /**
     * Makes the call in this thread.
     *
     * @return the answer with its status, headers, request id and number of attempts
     */
    ApiResponse<T> executeForResponse();

    /**
     * Makes the call on the client's executor: virtual threads where the JVM has them, unless the client was configured
     * with another. The same code runs as for {@link #execute}. Cancelling the future, or completing it from outside,
     * ends the call.
     *
     * @return a future that always completes
     */
    CompletableFuture<T> executeAsync();

    /**
     * Sets the key that names this call.
     *
     * @param key best derived from the caller's own record
     * @return a copy with that key
     * @throws IllegalArgumentException if the provider honours no idempotency key for this call
     */
    ApiCall<T> idempotencyKey(IdempotencyKey key);

    /**
     * Sets the deadline over all attempts, waits and token requests of this call.
     *
     * @param timeout longer than zero; default: {@link ClientConfig#withTimeout(Duration)}, or
     *     {@link ClientConfig#withTransferTimeout(Duration)} for calls that carry a document
     * @return a copy with that deadline
     * @throws IllegalArgumentException if it is zero or negative
     */
    ApiCall<T> timeout(Duration timeout);

    /**
     * Sets a header on every attempt.
     *
     * @param name the header's name; not one that the SDK sets itself (authorization, idempotency, length and type of
     *     the content, host)
     * @param value its value
     * @return a copy with that header
     * @throws IllegalArgumentException if the SDK owns the header, or the name or value cannot stand in a request
     */
    ApiCall<T> header(String name, String value);
}
