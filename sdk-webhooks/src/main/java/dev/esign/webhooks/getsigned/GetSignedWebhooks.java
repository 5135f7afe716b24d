package dev.esign.webhooks.getsigned;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.ReplayGuardException;
import dev.esign.webhooks.WebhookHandler;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.internal.DeliveryKey;
import dev.esign.webhooks.internal.HmacVerifier;
import dev.esign.webhooks.internal.Receiver;
import dev.esign.webhooks.internal.SignatureScheme;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Receives webhooks from GetSigned.
 *
 * <pre>{@code
 * GetSignedWebhooks webhooks = GetSignedWebhooks.of(secret).withReplayGuard(SqlReplayGuard.over(dataSource));
 *
 * webhooks.receive(headers, body, event -> {
 *     if (event instanceof EnvelopeCompleted completed) {
 *         archive(completed.envelopeId());
 *     }
 * });
 * }</pre>
 *
 * <p>GetSigned sends {@code X-GetSigned-Signature}: the HMAC-SHA256 of the raw body in 64 hex digits, keyed with the secret that
 * the program chose when it registered the webhook (GetSigned wire sheet §6.1, §6.2). The digits may be of either case, and a
 * {@code sha256=} before them is read too, because no page rules it out. A delivery is checked in this order: size, signature,
 * JSON, replay. GetSigned asks for a 200 within 5 seconds and sends again what failed or was slow; how often, and for how long, no
 * public page says (§6.5). So do long work elsewhere, and answer a rejection with its own
 * {@linkplain WebhookRejectedException.Reason#httpStatus() status}: 200 for a delivery that was handled before, an error for the
 * rest.
 *
 * <h2>What the signature does not say</h2>
 *
 * <p>It covers the body and nothing else: not the URL, not the other headers, and no time. {@code createdAt} is within the body
 * and so cannot be changed, but it says when the event came about and not when it was sent, so it makes no replay window: a
 * delivery that somebody recorded years ago verifies today, as long as its secret is known here. And whoever holds the secret can
 * sign. <b>Without a {@link ReplayGuard} nothing stops a replay</b>, and with one it is stopped for as long as the guard remembers;
 * where much depends on an event, read the envelope again before acting.
 *
 * <h2>What counts as the same delivery</h2>
 *
 * <p>The guard knows a delivery by the event's {@code id}, which is the same in each attempt (GetSigned wire sheet §6.3); one
 * without an id by the SHA-256 of its raw body.
 *
 * <p>Immutable and thread-safe; make one and keep it.
 */
public final class GetSignedWebhooks {

    /** The name of the header that holds the signature. */
    public static final String SIGNATURE_HEADER = SignatureScheme.GETSIGNED.header();

    /** The largest body that is read unless told otherwise: 1 MiB, in bytes. */
    public static final int DEFAULT_MAX_BODY_SIZE = Receiver.DEFAULT_MAX_BODY_SIZE;

    private final Receiver<GetSignedEvent> receiver;

    private GetSignedWebhooks(Receiver<GetSignedEvent> receiver) {
        this.receiver = receiver;
    }

    /**
     * A receiver for the deliveries signed with any of these secrets, without a replay guard.
     *
     * @param secrets one or more secrets, used as UTF-8, such as the old and the new one of a rotation; each costs one more HMAC for each
     *     delivery
     * @return the receiver
     * @throws IllegalArgumentException if there is no secret, or one is blank or has white space at an end
     */
    public static GetSignedWebhooks of(String... secrets) {
        return new GetSignedWebhooks(Receiver.of(
                HmacVerifier.of(SignatureScheme.GETSIGNED, secrets),
                GetSignedEvents::read,
                (event, body) -> DeliveryKey.ofId("getsigned", event.id(), body)));
    }

    /**
     * The same receiver, acting once on each delivery.
     *
     * @param guard remembers deliveries; it may be shared with other receivers
     * @return a new receiver
     */
    public GetSignedWebhooks withReplayGuard(ReplayGuard guard) {
        return new GetSignedWebhooks(receiver.withReplayGuard(guard));
    }

    /**
     * The same receiver with another limit. The server must bound what it reads, too: here the body is in memory already.
     *
     * @param bytes the largest body to read, at least 1; {@value #DEFAULT_MAX_BODY_SIZE} unless set
     * @return a new receiver
     * @throws IllegalArgumentException if the limit is not positive
     */
    public GetSignedWebhooks withMaxBodySize(int bytes) {
        return new GetSignedWebhooks(receiver.withMaxBodySize(bytes));
    }

    /**
     * Verifies and reads a delivery.
     *
     * <p>With a {@link ReplayGuard} the delivery counts as handled once this returns. If what follows can fail, and the guard does
     * not take part in its transaction, use {@link #receive(Map, byte[], WebhookHandler)}: after a failure that one lets the
     * provider's next attempt in.
     *
     * @param headers the request's headers; the case of names does not matter
     * @param body the body, byte for byte as it was received
     * @return the event
     * @throws WebhookRejectedException if the delivery must not be acted on
     * @throws ReplayGuardException if the guard could not reach its store; answer 503, so that the delivery comes again
     */
    public GetSignedEvent receive(Map<String, List<String>> headers, byte[] body) {
        return receiver.receive(headers, body, event -> {});
    }

    /**
     * Verifies, reads and handles a delivery. With a {@link ReplayGuard} it is claimed before the handler runs, counts as handled
     * when the handler returns, and may come again if the handler throws.
     *
     * @param <X> what the handler may throw
     * @param headers the request's headers; the case of names does not matter
     * @param body the body, byte for byte as it was received
     * @param handler acts on the event
     * @throws X what the handler threw; answer with an error status, so that GetSigned tries again
     * @throws WebhookRejectedException if the delivery must not be acted on; then the handler has not run
     * @throws ReplayGuardException if the guard could not reach its store; answer 503, so that the delivery comes again
     */
    public <X extends Exception> void receive(
            Map<String, List<String>> headers, byte[] body, WebhookHandler<? super GetSignedEvent, X> handler)
            throws X {
        receiver.receive(headers, body, handler);
    }

    /**
     * {@link #receive(Map, byte[])} for a framework that hands out single headers. It cannot see a header that was sent twice
     * unless the framework joins the two.
     *
     * @param signatureHeader the value of {@code X-GetSigned-Signature}, or {@code null} if the request has none
     * @param body the body, byte for byte as it was received
     * @return the event
     * @throws WebhookRejectedException if the delivery must not be acted on
     * @throws ReplayGuardException if the guard could not reach its store; answer 503, so that the delivery comes again
     */
    public GetSignedEvent receive(@Nullable String signatureHeader, byte[] body) {
        return receiver.receive(signatureHeader, body, event -> {});
    }

    /**
     * {@link #receive(Map, byte[], WebhookHandler)} for a framework that hands out single headers. It cannot see a header that was
     * sent twice unless the framework joins the two.
     *
     * @param <X> what the handler may throw
     * @param signatureHeader the value of {@code X-GetSigned-Signature}, or {@code null} if the request has none
     * @param body the body, byte for byte as it was received
     * @param handler acts on the event
     * @throws X what the handler threw; answer with an error status, so that GetSigned tries again
     * @throws WebhookRejectedException if the delivery must not be acted on; then the handler has not run
     * @throws ReplayGuardException if the guard could not reach its store; answer 503, so that the delivery comes again
     */
    public <X extends Exception> void receive(
            @Nullable String signatureHeader, byte[] body, WebhookHandler<? super GetSignedEvent, X> handler) throws X {
        receiver.receive(signatureHeader, body, handler);
    }
}
