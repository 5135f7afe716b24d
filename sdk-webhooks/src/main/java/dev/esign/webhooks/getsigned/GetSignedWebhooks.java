package dev.esign.webhooks.getsigned;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.internal.DeliveryKey;
import dev.esign.webhooks.internal.HmacVerifier;
import dev.esign.webhooks.internal.Receiver;
import dev.esign.webhooks.internal.SignatureScheme;

/**
 * How webhooks from GetSigned are received.
 *
 * <pre>{@code
 * Webhooks<GetSignedEvent> webhooks = GetSignedWebhooks.of(secret).withReplayGuard(SqlReplayGuard.over(dataSource));
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
 */
public final class GetSignedWebhooks {

    /** The name of the header that holds the signature. */
    public static final String SIGNATURE_HEADER = SignatureScheme.GETSIGNED.header();

    private GetSignedWebhooks() {}

    /**
     * A receiver for the deliveries signed with any of these secrets, without a replay guard.
     *
     * @param secrets one or more secrets, used as UTF-8, such as the old and the new one of a rotation; each costs one more HMAC for each
     *     delivery
     * @return the receiver
     * @throws IllegalArgumentException if there is no secret, or one is blank or has white space at an end
     */
    public static Webhooks<GetSignedEvent> of(String... secrets) {
        return Receiver.of(
                HmacVerifier.of(SignatureScheme.GETSIGNED, secrets),
                GetSignedEvents::read,
                (event, body) -> DeliveryKey.ofId("getsigned", event.id(), body));
    }
}
