package dev.esign.webhooks.internal;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookHandler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The road of a delivery, the same for every provider: size, signature, JSON, replay, handler. Immutable and thread-safe.
 *
 * @param signatureHeader the header that holds the signature
 * @param opener holds a body to its signature, and reads it
 * @param naming tells deliveries apart
 */
public record Receiver<E>(
        String signatureHeader,
        Opener<E> opener,
        Naming<E> naming,
        int maxBodySize,
        @Nullable ReplayGuard guard) {

    /** In bytes. */
    public static final int DEFAULT_MAX_BODY_SIZE = 1 << 20;

    /** Verifies a body and reads it as an event, or rejects it. */
    @FunctionalInterface
    public interface Opener<E> {
        E open(List<String> signatures, byte[] body);
    }

    /** Gives the key under which the guard knows a delivery. */
    @FunctionalInterface
    public interface Naming<E> {
        String keyOf(E event, byte[] body);
    }

    public static <E> Receiver<E> of(String signatureHeader, Opener<E> opener, Naming<E> naming) {
        return new Receiver<>(signatureHeader, opener, naming, DEFAULT_MAX_BODY_SIZE, null);
    }

    public Receiver<E> withReplayGuard(ReplayGuard guard) {
        return new Receiver<>(signatureHeader, opener, naming, maxBodySize, Objects.requireNonNull(guard, "guard"));
    }

    public Receiver<E> withMaxBodySize(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("The limit must be at least 1 byte, not " + bytes);
        }
        return new Receiver<>(signatureHeader, opener, naming, bytes, guard);
    }

    public <X extends Exception> E receive(
            Map<String, List<String>> headers, byte[] body, WebhookHandler<? super E, X> handler) throws X {
        return receive(
                RequestHeaders.values(Objects.requireNonNull(headers, "headers"), signatureHeader), body, handler);
    }

    public <X extends Exception> E receive(
            @Nullable String signature, byte[] body, WebhookHandler<? super E, X> handler) throws X {
        return receive(signature == null ? List.of() : List.of(signature), body, handler);
    }

    private <X extends Exception> E receive(List<String> signatures, byte[] body, WebhookHandler<? super E, X> handler)
            throws X {
        Objects.requireNonNull(handler, "handler");
        JsonBody.requireAtMost(maxBodySize, Objects.requireNonNull(body, "body"));
        E event = opener.open(signatures, body);
        if (guard == null) {
            handler.handle(event);
        } else {
            OnlyOnce.handle(guard, naming.keyOf(event, body), event, handler);
        }
        return event;
    }
}
