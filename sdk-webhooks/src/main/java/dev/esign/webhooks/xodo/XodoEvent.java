package dev.esign.webhooks.xodo;

import dev.esign.webhooks.WebhookEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery from Xodo says whose hash fits. Nothing promises an order, and each event may come more than once (Xodo wire
 * sheet §5.4).
 *
 * <p><b>Only {@link #type()} and {@link #eventTime()} are signed</b> (§5.3). The document, the signer and all else in an event can
 * be exchanged by anybody who has seen one genuine delivery, for those of the same second and type. So let
 * {@link XodoWebhooks#rereading rereading} read the document again, and act on that.
 *
 * <p>All types have the same members. Reading is lenient: ids may be strings or numbers; {@code null}, blank text and {@code []} are
 * nothing; and a member of a type that makes no sense is left in {@code info().meta()} or {@code info().extra()}. An event that names
 * no document is an {@link UnknownXodoEvent}.
 *
 * <p>An event from a receiver is immutable at any depth; one that a program makes for its own tests holds what it is given.
 * {@code toString} shows the type, the time and the document's hash and no more, because the rest is personal.
 */
public sealed interface XodoEvent extends WebhookEvent
        permits DocumentCreated,
                DocumentSent,
                DocumentViewed,
                DocumentSigned,
                DocumentCompleted,
                DocumentDeclined,
                DocumentForwarded,
                DocumentExpired,
                DocumentRevoked,
                DocumentCancelled,
                SignerRemoved,
                SignerBounced,
                EmailValidationWaived,
                UnknownXodoEvent {

    /**
     * The document that the event is about. Not signed.
     *
     * @return its hash; {@code null} only for an {@link UnknownXodoEvent} whose body names none
     */
    @Nullable String documentHash();

    /** The {@link #documentHash()}. Not signed. */
    @Override
    default @Nullable String documentId() {
        return documentHash();
    }

    /**
     * What every event has.
     *
     * @return the time, the signer, the owner and what has no accessor
     */
    EventInfo info();

    /**
     * When the event came about. Signed.
     *
     * @return the time, to the second
     */
    default Instant eventTime() {
        return info().eventTime();
    }

    /**
     * Whom the event is about. Not signed.
     *
     * @return the signer, or {@code null} if the event names none
     */
    default @Nullable EventSigner signer() {
        return info().signer();
    }
}
