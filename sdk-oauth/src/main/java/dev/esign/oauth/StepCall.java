package dev.esign.oauth;

import dev.esign.ApiCall;
import dev.esign.ApiResponse;
import dev.esign.IdempotencyKey;
import dev.esign.internal.http.Bodies.Part;
import dev.esign.internal.http.Transport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One call that takes several requests, the next of which may depend on the answer before. All share its deadline, and all
 * carry its headers.
 */
record StepCall<T>(
        Transport transport,
        Clock clock,
        String operation,
        URI start,
        Duration timeout,
        List<Part> headers,
        Function<Steps, ApiResponse<T>> work)
        implements ApiCall<T> {

    @Override
    public T execute() {
        return executeForResponse().value();
    }

    @Override
    public ApiResponse<T> executeForResponse() {
        return work.apply(new Steps(clock, clock.instant().plus(timeout), headers));
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        return transport.async(operation, this::execute);
    }

    @Override
    public ApiCall<T> idempotencyKey(IdempotencyKey key) {
        probe().idempotencyKey(key);
        return this;
    }

    @Override
    public ApiCall<T> timeout(Duration longest) {
        probe().timeout(longest);
        return new StepCall<>(transport, clock, operation, start, longest, headers, work);
    }

    @Override
    public ApiCall<T> header(String name, String value) {
        probe().header(name, value);
        List<Part> more = new ArrayList<>(headers);
        more.add(new Part(name, value));
        return new StepCall<>(transport, clock, operation, start, timeout, List.copyOf(more), work);
    }

    /** Refuses what every call refuses, before anything is sent. */
    private ApiCall<Void> probe() {
        return transport.callTo(operation, "GET", start).nothing();
    }

    @Override
    public String toString() {
        return "ApiCall[" + operation + "]";
    }
}
