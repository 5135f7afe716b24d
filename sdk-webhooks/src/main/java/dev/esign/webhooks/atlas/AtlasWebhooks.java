package dev.esign.webhooks.atlas;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.internal.DeliveryKey;
import dev.esign.webhooks.internal.HmacVerifier;
import dev.esign.webhooks.internal.Receiver;
import dev.esign.webhooks.internal.SignatureScheme;

/**
 * How webhooks from Atlas are received.
 *
 * <pre>{@code
 * Webhooks<AtlasEvent> webhooks = AtlasWebhooks.of(apiKey).withReplayGuard(ReplayGuard.inMemory());
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
 */
public final class AtlasWebhooks {

    /** The name of the header that holds the signature. */
    public static final String SIGNATURE_HEADER = SignatureScheme.ATLAS.header();

    private AtlasWebhooks() {}

    /**
     * A receiver for the deliveries signed with any of these keys, without a replay guard.
     *
     * @param apiKeys one or more API keys, used as UTF-8; each costs one more HMAC for each delivery
     * @return the receiver
     * @throws IllegalArgumentException if there is no key, or one is blank or has white space at an end
     */
    public static Webhooks<AtlasEvent> of(String... apiKeys) {
        return Receiver.of(
                HmacVerifier.of(SignatureScheme.ATLAS, apiKeys),
                AtlasEvents::read,
                (event, body) -> DeliveryKey.ofBody("atlas", body));
    }
}
