package dev.esign.webhooks.atlas;

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
 * Receives webhooks from Atlas.
 *
 * <pre>{@code
 * AtlasWebhooks webhooks = AtlasWebhooks.of(apiKey).withReplayGuard(ReplayGuard.inMemory());
 *
 * webhooks.receive(headers, body, event -> {
 *     if (event instanceof EnvelopeSigned signed) {
 *         archive(signed.envelopeId());
 *     }
 * });
 * }</pre>
 *
 * <p>Atlas sends {@code X-Atlas-Signature: sha256=} and the HMAC-SHA256 of the raw body in 64 hex digits, keyed with the API key
 * (Atlas wire sheet §6). The prefix must be in lower case; the digits may be of either case. A delivery is checked in this order:
 * size, signature, JSON, replay. Atlas waits 10 seconds for a 2xx and otherwise tries again after 1 minute, 5 minutes, 30 minutes
 * and 2 hours; then the event is lost. So do long work elsewhere, and answer a rejection with its own
 * {@linkplain WebhookRejectedException.Reason#httpStatus() status}: 200 for a delivery that was handled before, an error for the
 * rest.
 *
 * <h2>The key</h2>
 *
 * <p>It is precisely the API key that created the envelope: with several keys in use (a profile key and a platform key, one for
 * each team) give all of them. Rotating the API key changes the signatures. What Atlas then does for envelopes made with the old
 * key is not stated, so keep the old key here, beside the new one, until those envelopes are finished.
 *
 * <h2>What the signature does not say</h2>
 *
 * <p>It covers the body and nothing else: not the URL, not the other headers, and no time. There is no replay window; a delivery
 * that somebody recorded years ago verifies today, as long as its key is known here. And whoever holds the API key can sign. A
 * {@link ReplayGuard} stops repetitions for as long as it remembers; where much depends on an event, read the envelope again
 * before acting.
 *
 * <h2>What counts as the same delivery</h2>
 *
 * <p>Atlas sends no event id, so the guard knows a delivery by the SHA-256 of its raw body, which has the type of the event and
 * the envelope's id in it. Two events that are equal to the last byte therefore count as one; and if Atlas wrote its JSON anew for
 * each attempt, with another order of members or a new time in it, the attempts would count as different. Handlers should bear a
 * repetition.
 *
 * <p>Immutable and thread-safe; make one and keep it.
 */
public final class AtlasWebhooks {

    /** The name of the header that holds the signature. */
    public static final String SIGNATURE_HEADER = SignatureScheme.ATLAS.header();

    /** The largest body that is read unless told otherwise: 1 MiB, in bytes. */
    public static final int DEFAULT_MAX_BODY_SIZE = Receiver.DEFAULT_MAX_BODY_SIZE;

    private final Receiver<AtlasEvent> receiver;

    private AtlasWebhooks(Receiver<AtlasEvent> receiver) {
        this.receiver = receiver;
    }

    /**
     * A receiver for the deliveries signed with any of these keys, without a replay guard.
     *
     * @param apiKeys one or more API keys, used as UTF-8; each costs one more HMAC for each delivery
     * @return the receiver
     * @throws IllegalArgumentException if there is no key, or one is blank or has white space at an end
     */
    public static AtlasWebhooks of(String... apiKeys) {
        return new AtlasWebhooks(Receiver.of(
                HmacVerifier.of(SignatureScheme.ATLAS, apiKeys),
                AtlasEvents::read,
                (event, body) -> DeliveryKey.ofBody("atlas", body)));
    }

    /**
     * The same receiver, acting once on each delivery.
     *
     * @param guard remembers deliveries; it may be shared with other receivers
     * @return a new receiver
     */
    public AtlasWebhooks withReplayGuard(ReplayGuard guard) {
        return new AtlasWebhooks(receiver.withReplayGuard(guard));
    }

    /**
     * The same receiver with another limit. The server must bound what it reads, too: here the body is in memory already.
     *
     * @param bytes the largest body to read, at least 1; {@value #DEFAULT_MAX_BODY_SIZE} unless set
     * @return a new receiver
     * @throws IllegalArgumentException if the limit is not positive
     */
    public AtlasWebhooks withMaxBodySize(int bytes) {
        return new AtlasWebhooks(receiver.withMaxBodySize(bytes));
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
    public AtlasEvent receive(Map<String, List<String>> headers, byte[] body) {
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
     * @throws X what the handler threw; answer with an error status, so that Atlas tries again
     * @throws WebhookRejectedException if the delivery must not be acted on; then the handler has not run
     * @throws ReplayGuardException if the guard could not reach its store; answer 503, so that the delivery comes again
     */
    public <X extends Exception> void receive(
            Map<String, List<String>> headers, byte[] body, WebhookHandler<? super AtlasEvent, X> handler) throws X {
        receiver.receive(headers, body, handler);
    }

    /**
     * {@link #receive(Map, byte[])} for a framework that hands out single headers. It cannot see a header that was sent twice
     * unless the framework joins the two.
     *
     * @param signatureHeader the value of {@code X-Atlas-Signature}, or {@code null} if the request has none
     * @param body the body, byte for byte as it was received
     * @return the event
     * @throws WebhookRejectedException if the delivery must not be acted on
     * @throws ReplayGuardException if the guard could not reach its store; answer 503, so that the delivery comes again
     */
    public AtlasEvent receive(@Nullable String signatureHeader, byte[] body) {
        return receiver.receive(signatureHeader, body, event -> {});
    }

    /**
     * {@link #receive(Map, byte[], WebhookHandler)} for a framework that hands out single headers. It cannot see a header that was
     * sent twice unless the framework joins the two.
     *
     * @param <X> what the handler may throw
     * @param signatureHeader the value of {@code X-Atlas-Signature}, or {@code null} if the request has none
     * @param body the body, byte for byte as it was received
     * @param handler acts on the event
     * @throws X what the handler threw; answer with an error status, so that Atlas tries again
     * @throws WebhookRejectedException if the delivery must not be acted on; then the handler has not run
     * @throws ReplayGuardException if the guard could not reach its store; answer 503, so that the delivery comes again
     */
    public <X extends Exception> void receive(
            @Nullable String signatureHeader, byte[] body, WebhookHandler<? super AtlasEvent, X> handler) throws X {
        receiver.receive(signatureHeader, body, handler);
    }
}
