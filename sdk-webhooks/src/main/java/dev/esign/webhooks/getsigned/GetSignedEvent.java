package dev.esign.webhooks.getsigned;

import dev.esign.webhooks.WebhookEvent;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a verified delivery from GetSigned says. Nothing promises an order, and each event may come more than once (GetSigned wire
 * sheet §6.5).
 *
 * <p>Every body holds {@code event}, {@code id}, {@code createdAt} and {@code data} (GetSigned wire sheet §6.3). What is in
 * {@code data} is public for {@link EnvelopeCompleted} only; <b>no page shows it for the other events</b>. They are read with the
 * names that {@code envelope.completed} and the API use, so each of their accessors may be {@code null}: be ready to look into
 * {@link #data()}, or to read the envelope again.
 *
 * <p>Reading is lenient: a number where text is meant is read as text; {@code null}, blank text and {@code []} are nothing; and a
 * member of a type that makes no sense is left in {@link #data()} or {@link #extra()}.
 *
 * <p>An event from a receiver is immutable at any depth; one that a program makes for its own tests holds what it is given.
 * {@code toString} shows the type and the two ids and no more, because the rest is personal.
 */
public sealed interface GetSignedEvent extends WebhookEvent
        permits EnvelopeSent,
                EnvelopeCompleted,
                EnvelopeDeclined,
                EnvelopeVoided,
                EnvelopeExpired,
                SignerViewed,
                SignerSigned,
                SignerOtpFailed,
                UnknownGetSignedEvent {

    /**
     * The event's name on the wire, such as {@code envelope.completed}.
     *
     * @return the name; empty only for an {@link UnknownGetSignedEvent} whose body has none
     */
    @Override
    String type();

    /**
     * What tells this event from all others, {@code evt_…}; the same in each attempt to deliver it.
     *
     * @return the id; {@code null} only for an {@link UnknownGetSignedEvent} whose body has none
     */
    @Nullable String id();

    /**
     * When the event came about.
     *
     * @return the time, or {@code null} if none came that can be read
     */
    @Nullable Instant createdAt();

    /**
     * The envelope that the event is about.
     *
     * @return its id; never {@code null} for {@link EnvelopeCompleted}, but for any other event it may be
     */
    @Nullable String envelopeId();

    /** The {@link #envelopeId()}. */
    @Override
    default @Nullable String documentId() {
        return envelopeId();
    }

    /**
     * The tenant that the envelope belongs to, as the program named it.
     *
     * @return the tenant's id, or {@code null} if it did not come
     */
    @Nullable String tenantId();

    /**
     * The whole of {@code data}, with the members that have an accessor and those that have none.
     *
     * @return plain values: String, Boolean, Integer, Long, BigInteger, BigDecimal, List, Map and null; unmodifiable at any depth
     */
    Map<String, @Nullable Object> data();

    /**
     * The members that stand beside {@code data} and have no accessor here.
     *
     * @return plain values, as in {@link #data()}
     */
    Map<String, @Nullable Object> extra();
}
