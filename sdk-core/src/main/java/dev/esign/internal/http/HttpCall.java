package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.ApiResponse;
import dev.esign.CallException.History;
import dev.esign.IdempotencyKey;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The one kind of call there is. */
final class HttpCall<T> implements ApiCall<T> {
    /** RFC 9110 §5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Set<String> OWNED = Set.of(
            "authorization",
            "idempotency-key",
            "host",
            "content-length",
            "content-type",
            "transfer-encoding",
            "accept-encoding",
            "user-agent");

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
        return executeForResponse().value();
    }

    @Override
    public ApiResponse<T> executeForResponse() {
        return new Exchange<>(transport, spec, reader).run();
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        History before = new History(spec.operation(), spec.key(), 0, false);
        return transport.engine().async(before, this::execute);
    }

    @Override
    public ApiCall<T> idempotencyKey(IdempotencyKey key) {
        if (spec.key() == null) {
            throw new IllegalArgumentException("The provider honours no idempotency key for " + spec.operation() + ".");
        }
        return new HttpCall<>(transport, spec.withKey(key), reader);
    }

    @Override
    public ApiCall<T> timeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A timeout is longer than zero, but " + timeout + " is not.");
        }
        return new HttpCall<>(transport, spec.withTimeout(timeout), reader);
    }

    @Override
    public ApiCall<T> header(String name, String value) {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("A header's name has letters, digits and hyphens, and is not empty.");
        }
        if (OWNED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "The SDK sets " + name + " itself; there is an option for what it says.");
        }
        if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
            throw new IllegalArgumentException("The value of the header " + name + " is not visible ASCII.");
        }
        return new HttpCall<>(transport, spec.withHeader(name, value), reader);
    }

    @Override
    public String toString() {
        return "ApiCall[" + spec.operation() + "]";
    }
}
