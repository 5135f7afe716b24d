package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.ApiResponse;
import dev.esign.CallException.History;
import dev.esign.IdempotencyKey;
import dev.esign.internal.http.Outcome.Answered;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The one kind of call there is. */
final class HttpCall<T> implements ApiCall<T> {
    private final Transport transport;
    private final CallSpec spec;
    private final ResponseReader<T> reader;

    HttpCall(Transport transport, CallSpec spec, ResponseReader<T> reader) {
        this.transport = transport;
        this.spec = spec;
        this.reader = reader;
    }

    @Override
    public T execute() {
        return answered().value();
    }

    @Override
    public ApiResponse<T> executeForResponse() {
        return answered().whole().get();
    }

    private Answered<T> answered() {
        return new Exchange<>(transport, spec, reader).run();
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        History before = new History(spec.operation(), spec.key(), 0, false);
        return transport.engine().async(before, this::execute);
    }

    @Override
    public ApiCall<T> idempotencyKey(IdempotencyKey key) {
        CallOptions.checkHonoured(spec.key(), spec.operation());
        return new HttpCall<>(transport, spec.withKey(key), reader);
    }

    @Override
    public ApiCall<T> timeout(Duration timeout) {
        CallOptions.checkTimeout(timeout);
        return new HttpCall<>(transport, spec.withTimeout(timeout), reader);
    }

    @Override
    public ApiCall<T> header(String name, String value) {
        CallOptions.checkHeader(name, value);
        return new HttpCall<>(transport, spec.withHeader(name, value), reader);
    }

    @Override
    public String toString() {
        return "ApiCall[" + spec.operation() + "]";
    }
}
