package dev.esign.webhooks;

import dev.esign.webhooks.atlas.AtlasEvent;
import dev.esign.webhooks.atlas.AtlasWebhooks;
import dev.esign.webhooks.getsigned.GetSignedEvent;
import dev.esign.webhooks.getsigned.GetSignedWebhooks;
import dev.esign.webhooks.internal.Receiver;
import dev.esign.webhooks.signicat.SignicatEvent;
import dev.esign.webhooks.signicat.SignicatWebhooks;
import dev.esign.webhooks.xodo.XodoEvent;
import dev.esign.webhooks.xodo.XodoWebhooks;
import java.util.List;
import java.util.Map;

/**
 * Receives the webhooks of one provider: verifies each delivery, lets it through once, and reads it as a typed event.
 *
 * <pre>{@code
 * Webhooks<AtlasEvent> webhooks = Webhooks.atlas(apiKey).withReplayGuard(ReplayGuard.inMemory());
 *
 * webhooks.receive(headers, body, event -> {
 *     if (event instanceof EnvelopeSigned signed) {
 *         archive(signed.envelopeId());
 *     }
 * });
 * }</pre>
 *
 * <p>All providers read the same way, so one port can serve them all, each at its own path:
 *
 * <pre>{@code
 * Map<String, Webhooks<?>> providers = Map.of(
 *         "/webhooks/atlas", Webhooks.atlas(atlasKey).withReplayGuard(guard),
 *         "/webhooks/xodo", Webhooks.xodo(xodoKey).withReplayGuard(guard));
 *
 * providers.get(path).receive(headers, body, event -> print(event.type(), event.documentId()));
 * }</pre>
 *
 * <p>How a provider signs, what its signature does <em>not</em> say, and what counts as the same delivery differ, and matter: they
 * are described at {@link AtlasWebhooks}, {@link GetSignedWebhooks}, {@link SignicatWebhooks} and {@link XodoWebhooks}. Answer a
 * rejection with its own {@linkplain WebhookRejectedException.Reason#httpStatus() status}: 200 for a delivery that was handled
 * before, an error for the rest.
 *
 * <p>Immutable and thread-safe; make one for each provider and keep it.
 *
 * @param <E> the provider's events
 */
public sealed interface Webhooks<E extends WebhookEvent> permits Receiver {

    /** The largest body that is read unless told otherwise: 1 MiB, in bytes. */
    int DEFAULT_MAX_BODY_SIZE = 1 << 20;

    /**
     * A receiver for Atlas, {@linkplain AtlasWebhooks as described there}, without a replay guard.
     *
     * @param apiKeys the API keys that create the envelopes, one or more
     * @return the receiver
     * @throws IllegalArgumentException if there is no key, or one is blank or has white space at an end
     */
    static Webhooks<AtlasEvent> atlas(String... apiKeys) {
        return AtlasWebhooks.of(apiKeys);
    }

    /**
     * A receiver for GetSigned, {@linkplain GetSignedWebhooks as described there}, without a replay guard.
     *
     * @param secrets the secrets that the webhook was registered with, one or more
     * @return the receiver
     * @throws IllegalArgumentException if there is no secret, or one is blank or has white space at an end
     */
    static Webhooks<GetSignedEvent> getSigned(String... secrets) {
        return GetSignedWebhooks.of(secrets);
    }

    /**
     * A receiver for Signicat Express, {@linkplain SignicatWebhooks as described there}, without a replay guard.
     *
     * @param secrets the secrets that the webhook was registered with, one or more
     * @return the receiver
     * @throws IllegalArgumentException if there is no secret, or one is blank or has white space at an end
     */
    static Webhooks<SignicatEvent> signicat(String... secrets) {
        return SignicatWebhooks.of(secrets);
    }

    /**
     * A receiver for Xodo Sign, {@linkplain XodoWebhooks as described there}, without a replay guard. <b>Xodo signs the time and
     * the type of an event and nothing else</b>: read the document again before acting, as
     * {@link XodoWebhooks#rereading rereading} does.
     *
     * @param accessKeys the API access keys of the accounts that send, one or more
     * @return the receiver
     * @throws IllegalArgumentException if there is no key, or one is blank or has white space at an end
     */
    static Webhooks<XodoEvent> xodo(String... accessKeys) {
        return XodoWebhooks.of(accessKeys);
    }

    /**
     * The same receiver, acting once on each delivery.
     *
     * @param guard remembers deliveries; it may be shared with other receivers, of other providers too
     * @return a new receiver
     */
    Webhooks<E> withReplayGuard(ReplayGuard guard);

    /**
     * The same receiver with another limit. The server must bound what it reads, too: here the body is in memory already.
     *
     * @param bytes the largest body to read, at least 1; {@value #DEFAULT_MAX_BODY_SIZE} unless set
     * @return a new receiver
     * @throws IllegalArgumentException if the limit is not positive
     */
    Webhooks<E> withMaxBodySize(int bytes);

    /**
     * Verifies and reads a delivery.
     *
     * <p>With a {@link ReplayGuard} the delivery counts as handled once this returns. If what follows can fail, and the guard does
     * not take part in its transaction, use {@link #receive(Map, byte[], WebhookHandler)}: after a failure that one lets the
     * provider's next attempt in.
     *
     * @param headers the request's headers, or at least all values of the one that holds the signature; the case of names does
     *     not matter, and nulls are passed over
     * @param body the body, byte for byte as it was received
     * @return the event
     * @throws WebhookRejectedException if the delivery must not be acted on
     * @throws ReplayGuardException if the guard could not reach its store; answer 503, so that the delivery comes again
     */
    E receive(Map<String, List<String>> headers, byte[] body);

    /**
     * Verifies, reads and handles a delivery. With a {@link ReplayGuard} it is claimed before the handler runs, counts as handled
     * when the handler returns, and may come again if the handler throws.
     *
     * @param <X> what the handler may throw
     * @param headers the request's headers, or at least all values of the one that holds the signature; the case of names does
     *     not matter, and nulls are passed over
     * @param body the body, byte for byte as it was received
     * @param handler acts on the event
     * @throws X what the handler threw; answer with an error status, so that the provider tries again
     * @throws WebhookRejectedException if the delivery must not be acted on; then the handler has not run
     * @throws ReplayGuardException if the guard could not reach its store; answer 503, so that the delivery comes again
     */
    <X extends Exception> void receive(
            Map<String, List<String>> headers, byte[] body, WebhookHandler<? super E, X> handler) throws X;
}
