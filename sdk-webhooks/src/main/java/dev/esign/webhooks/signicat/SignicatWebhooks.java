package dev.esign.webhooks.signicat;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.internal.DeliveryKey;
import dev.esign.webhooks.internal.HmacVerifier;
import dev.esign.webhooks.internal.Receiver;
import dev.esign.webhooks.internal.SignatureScheme;

/**
 * How webhooks from Signicat Express are received.
 *
 * <pre>{@code
 * Webhooks<SignicatEvent> webhooks = SignicatWebhooks.of(secret).withReplayGuard(SqlReplayGuard.over(dataSource));
 *
 * webhooks.receive(headers, body, event -> {
 *     if (event instanceof DocumentPackaged packaged) {
 *         archive(packaged.documentId());
 *     }
 * });
 * }</pre>
 *
 * <p>Signicat sends {@code X-Idfy-Signature}: the HMAC-SHA256 of the raw body in 64 hex digits, without a prefix, keyed with the
 * {@code secret} that the program chose when it registered the webhook (Signicat wire sheet §6.3). The digits may be of either
 * case. A webhook that was registered without a secret sends nothing that could be verified, so give it one. A delivery is checked
 * in this order: size, signature, JSON, replay. Signicat asks for a 200 within 10 seconds, and counts anything but a 2xx as not
 * received (§6.4). Whether and how often it then tries again is not documented: what must not be missed is read from the events
 * API, too. Do long work elsewhere, and answer a rejection with its own
 * {@linkplain WebhookRejectedException.Reason#httpStatus() status}: 200 for a delivery that was handled before, an error for the
 * rest.
 *
 * <h2>What the signature does not say</h2>
 *
 * <p>It covers the body and nothing else: not the URL, not the other headers, and no time. {@code timestamp} is within the body and
 * so cannot be changed, but it says when the event came about and not when it was sent, so it makes no replay window: a delivery
 * that somebody recorded years ago verifies today, as long as its secret is known here. And whoever holds the secret can sign.
 * <b>Without a {@link ReplayGuard} nothing stops a replay</b>, and with one it is stopped for as long as the guard remembers; where
 * much depends on an event, read the document again before acting.
 *
 * <h2>What counts as the same delivery</h2>
 *
 * <p>The guard knows a delivery by the event's {@code id}; one without an id by the SHA-256 of its raw body.
 */
public final class SignicatWebhooks {

    /** The name of the header that holds the signature. */
    public static final String SIGNATURE_HEADER = SignatureScheme.SIGNICAT.header();

    private SignicatWebhooks() {}

    /**
     * A receiver for the deliveries signed with any of these secrets, without a replay guard.
     *
     * @param secrets one or more secrets, used as UTF-8, such as the old and the new one of a rotation; each costs one more HMAC
     *     for each delivery
     * @return the receiver
     * @throws IllegalArgumentException if there is no secret, or one is blank or has white space at an end
     */
    public static Webhooks<SignicatEvent> of(String... secrets) {
        return Receiver.of(
                HmacVerifier.of(SignatureScheme.SIGNICAT, secrets),
                SignicatEvents::read,
                (event, body) -> DeliveryKey.ofId("signicat", event.id(), body));
    }
}
