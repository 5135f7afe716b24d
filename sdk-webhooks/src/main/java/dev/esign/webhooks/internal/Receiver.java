package dev.esign.webhooks.internal;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookEvent;
import dev.esign.webhooks.WebhookHandler;
import dev.esign.webhooks.Webhooks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The road of a delivery, the same for every provider: size, signature and JSON, replay, handler.
 *
 * @param verifier holds a body to its signature
 * @param reader makes an event of a verified body
 * @param naming tells deliveries apart
 * @param maxBodySize the largest body to read, in bytes
 * @param guard lets each delivery through once; null lets all through
 */
public record Receiver<E extends WebhookEvent>(
        Verifier verifier,
        Function<JsonMembers, E> reader,
        Naming<E> naming,
        int maxBodySize,
        @Nullable ReplayGuard guard)
        implements Webhooks<E> {

    /** Gives the key under which the guard knows a delivery. */
    @FunctionalInterface
    public interface Naming<E> {
        String keyOf(E event, byte[] body);
    }

    public static <E extends WebhookEvent> Webhooks<E> of(
            Verifier verifier, Function<JsonMembers, E> reader, Naming<E> naming) {
        return new Receiver<>(verifier, reader, naming, DEFAULT_MAX_BODY_SIZE, null);
    }

    @Override
    public Receiver<E> withReplayGuard(ReplayGuard guard) {
        return new Receiver<>(verifier, reader, naming, maxBodySize, Objects.requireNonNull(guard, "guard"));
    }

    @Override
    public Receiver<E> withMaxBodySize(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("The limit must be at least 1 byte, not " + bytes);
        }
        return new Receiver<>(verifier, reader, naming, bytes, guard);
    }

    @Override
    public E receive(Map<String, List<String>> headers, byte[] body) {
        return open(headers, body, event -> {});
    }

    @Override
    public <X extends Exception> void receive(
            Map<String, List<String>> headers, byte[] body, WebhookHandler<? super E, X> handler) throws X {
        open(headers, body, Objects.requireNonNull(handler, "handler"));
    }

    private <X extends Exception> E open(
            Map<String, List<String>> headers, byte[] body, WebhookHandler<? super E, X> handler) throws X {
        Objects.requireNonNull(headers, "headers");
        JsonBody.requireAtMost(maxBodySize, Objects.requireNonNull(body, "body"));
        E event = reader.apply(verifier.open(headers, body));
        if (guard == null) {
            handler.handle(event);
        } else {
            OnlyOnce.handle(guard, naming.keyOf(event, body), event, handler);
        }
        return event;
    }
}
