package dev.esign.webhooks.xodo;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookHandler;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.internal.DeliveryKey;
import dev.esign.webhooks.internal.Receiver;
import dev.esign.webhooks.internal.XodoVerifier;
import java.util.Objects;
import java.util.function.Function;

/**
 * How webhooks from Xodo Sign (formerly eversign) are received.
 *
 * <pre>{@code
 * Webhooks<XodoEvent> webhooks = XodoWebhooks.of(accessKey).withReplayGuard(SqlReplayGuard.over(dataSource));
 *
 * webhooks.receive(headers, body, XodoWebhooks.rereading(
 *         hash -> client.documents().get(hash).execute(),
 *         (event, document) -> {
 *             if (event instanceof DocumentCompleted && document.status() == DocumentStatus.COMPLETED) {
 *                 archive(document);
 *             }
 *         }));
 * }</pre>
 *
 * <p>Xodo signs in the body and sends no header: {@code event_hash} is the HMAC-SHA256 of {@code event_time}, in decimal, and
 * {@code event_type}, one right after the other, in 64 hex digits, keyed with the API access key of the account (Xodo wire sheet
 * §5.3). The digits may be of either case, and the time a number or a string. A delivery is checked in this order: size, JSON,
 * signature, replay. Xodo asks for a <b>200</b>, no page says whether another 2xx will do, and otherwise tries again after 1, 10,
 * 60, 120, 240 and 480 minutes and a last time after 24 hours (§5.4). Answer a rejection with its own
 * {@linkplain WebhookRejectedException.Reason#httpStatus() status}: 200 for a delivery that was handled before, an error for the
 * rest.
 *
 * <h2>What the hash does not say</h2>
 *
 * <p><b>It covers the time and the type, and nothing else.</b> The document, the signer, the user and the business in an event can
 * be exchanged at will: whoever has seen one genuine delivery can send another document's event of the same second and type, and it
 * verifies here, today and in years, for as long as the key is known. So take an event for no more than a hint to look, and act on
 * what the API says: {@link #rereading rereading} reads the document again before the handler runs. There is no replay window,
 * either: {@code event_time} says when the event came about, and an honest attempt may come a day later.
 *
 * <h2>The key</h2>
 *
 * <p>It is the API access key of the account whose documents the events are about; with several accounts at one URL give the key
 * of each. Which key signs the events of an <em>OAuth app</em> is documented nowhere (§8.5): try the key of the account that owns
 * the app.
 *
 * <h2>What counts as the same delivery</h2>
 *
 * <p>Xodo sends no event id, and two documents signed within one second have the same hash. The guard knows a delivery by the
 * document's hash, the type, the time and the signer's id together (§5.3); one that names no document by the SHA-256 of its raw
 * body. A {@link ReplayGuard} therefore keeps attempts and repetitions apart from news, and does not stop a forger, who can change
 * the signer's id, and can even be there first: then the genuine delivery counts as handled. What must not be missed is looked for
 * with the API, too.
 */
public final class XodoWebhooks {

    private XodoWebhooks() {}

    /**
     * A receiver for the deliveries signed with any of these keys, without a replay guard.
     *
     * @param accessKeys one or more API access keys, used as UTF-8; each costs one more HMAC for each delivery
     * @return the receiver
     * @throws IllegalArgumentException if there is no key, or one is blank or has white space at an end
     */
    public static Webhooks<XodoEvent> of(String... accessKeys) {
        return Receiver.of(XodoVerifier.of(accessKeys), XodoEvents::read, XodoWebhooks::deliveryKey);
    }

    /**
     * A handler that first reads the event's document again, because what the event says about it is not signed.
     *
     * <p>The lookup runs once for each event, after the replay guard has granted it and before the handler. If it throws, the
     * handler does not run, and what it threw comes out of {@code receive}: answer with an error status, and Xodo tries again. An
     * event that names no document (an {@link UnknownXodoEvent}) says nothing that could be confirmed; it is accepted, and the
     * handler does not run.
     *
     * @param <D> what the lookup gives
     * @param <X> what the handler may throw
     * @param lookup reads a document by its hash, such as the client's {@code get}; it throws if there is no such document
     * @param handler acts on the event and the document as it now is
     * @return a handler for {@code receive}
     */
    public static <D, X extends Exception> WebhookHandler<XodoEvent, X> rereading(
            Function<String, ? extends D> lookup, XodoDocumentHandler<? super D, X> handler) {
        Objects.requireNonNull(lookup, "lookup");
        Objects.requireNonNull(handler, "handler");
        return event -> {
            String hash = event.documentHash();
            if (hash != null) {
                handler.handle(event, lookup.apply(hash));
            }
        };
    }

    private static String deliveryKey(XodoEvent event, byte[] body) {
        String document = event.documentHash();
        if (document == null) {
            return DeliveryKey.ofBody("xodo", body);
        }
        EventSigner signer = event.signer();
        return DeliveryKey.ofParts(
                "xodo",
                document,
                event.type(),
                Long.toString(event.eventTime().getEpochSecond()),
                signer == null ? null : signer.id());
    }
}
