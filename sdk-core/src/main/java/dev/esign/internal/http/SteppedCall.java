package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.ApiResponse;
import dev.esign.CallException.History;
import dev.esign.IdempotencyKey;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call that takes several requests, the next of which may depend on the answer before. They share its deadline, carry
 * its headers, and have keys that are made of its key.
 *
 * @param transport the road, with the headers of this call
 * @param operation its name, such as {@code signing.submit}
 * @param key what the keys of the steps are made of; null if no step has one
 * @param timeout the deadline over all steps
 * @param work takes the steps
 */
record SteppedCall<T>(
        Transport transport, String operation, @Nullable IdempotencyKey key, Duration timeout, Function<Steps, T> work)
        implements ApiCall<T> {

    @Override
    public T execute() {
        return executeForResponse().value();
    }

    @Override
    public ApiResponse<T> executeForResponse() {
        Steps steps = new Steps(transport, operation, key, timeout);
        return steps.answer(work.apply(steps));
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        return transport.engine().async(new History(operation, key, 0, false), this::execute);
    }

    @Override
    public ApiCall<T> idempotencyKey(IdempotencyKey newKey) {
        CallOptions.checkHonoured(key, operation);
        return new SteppedCall<>(transport, operation, newKey, timeout, work);
    }

    @Override
    public ApiCall<T> timeout(Duration newTimeout) {
        CallOptions.checkTimeout(newTimeout);
        return new SteppedCall<>(transport, operation, key, newTimeout, work);
    }

    @Override
    public ApiCall<T> header(String name, String value) {
        CallOptions.checkHeader(name, value);
        return new SteppedCall<>(transport.withHeader(name, value), operation, key, timeout, work);
    }

    @Override
    public String toString() {
        return "ApiCall[" + operation + "]";
    }
}
