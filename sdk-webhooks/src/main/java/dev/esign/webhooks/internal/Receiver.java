package dev.esign.webhooks.internal;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookHandler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The road of a delivery, the same for every provider: size, signature, JSON, replay, handler. Immutable and thread-safe.
 *
 * @param verifier holds a body to its signature
 * @param reader makes an event of a verified body
 * @param naming tells deliveries apart
 * @param maxBodySize the largest body to read, in bytes
 * @param guard lets each delivery through once; null lets all through
 */
public record Receiver<E>(
        HmacVerifier verifier,
        Function<JsonMembers, E> reader,
        Naming<E> naming,
        int maxBodySize,
        @Nullable ReplayGuard guard) {

    /** In bytes. */
    public static final int DEFAULT_MAX_BODY_SIZE = 1 << 20;

    /** Gives the key under which the guard knows a delivery. */
    @FunctionalInterface
    public interface Naming<E> {
        String keyOf(E event, byte[] body);
    }

    public static <E> Receiver<E> of(HmacVerifier verifier, Function<JsonMembers, E> reader, Naming<E> naming) {
        return new Receiver<>(verifier, reader, naming, DEFAULT_MAX_BODY_SIZE, null);
    }

    public Receiver<E> withReplayGuard(ReplayGuard guard) {
        return new Receiver<>(verifier, reader, naming, maxBodySize, Objects.requireNonNull(guard, "guard"));
    }

    public Receiver<E> withMaxBodySize(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("The limit must be at least 1 byte, not " + bytes);
        }
        return new Receiver<>(verifier, reader, naming, bytes, guard);
    }

    public <X extends Exception> E receive(
            Map<String, List<String>> headers, byte[] body, WebhookHandler<? super E, X> handler) throws X {
        Objects.requireNonNull(headers, "headers");
        return receive(RequestHeaders.values(headers, verifier.header()), body, handler);
    }

    public <X extends Exception> E receive(
            @Nullable String signature, byte[] body, WebhookHandler<? super E, X> handler) throws X {
        return receive(signature == null ? List.of() : List.of(signature), body, handler);
    }

    private <X extends Exception> E receive(List<String> signatures, byte[] body, WebhookHandler<? super E, X> handler)
            throws X {
        Objects.requireNonNull(handler, "handler");
        JsonBody.requireAtMost(maxBodySize, Objects.requireNonNull(body, "body"));
        verifier.verify(signatures, body);
        E event = reader.apply(JsonBody.parse(body));
        if (guard == null) {
            handler.handle(event);
        } else {
            OnlyOnce.handle(guard, naming.keyOf(event, body), event, handler);
        }
        return event;
    }
}
