package dev.esign.webhooks.atlas;

import dev.esign.webhooks.WebhookEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a verified delivery from Atlas says. Events come in no promised order, and each may come more than once (Atlas wire sheet
 * §6).
 *
 * <p>Their JSON is flat: {@code event}, {@code envelope_id}, {@code parties} and {@code metadata} are the members that Atlas
 * shows; all others are in {@link #extra()}. Reading is lenient: a number where text is meant is read as text; {@code null},
 * blank text and {@code []} are nothing; and a member of a type that makes no sense goes to {@code extra()} as it came.
 *
 * <p>An event from a receiver is immutable at any depth; one that a program makes for its own tests holds what it is given.
 * {@code toString} shows the type and the envelope's id and no more, because the rest can hold links that let the bearer sign or
 * download.
 */
public sealed interface AtlasEvent extends WebhookEvent
        permits EnvelopeCreated,
                EnvelopeSent,
                EnvelopeViewed,
                EnvelopeSigned,
                EnvelopeDeclined,
                EnvelopeVoided,
                ContractExtracted,
                UnknownAtlasEvent {

    /**
     * The event's name on the wire, such as {@code envelope.signed}.
     *
     * @return the name; empty only for an {@link UnknownAtlasEvent} whose body has none
     */
    @Override
    String type();

    /**
     * The envelope that the event is about.
     *
     * @return its id; {@code null} only for an {@link UnknownAtlasEvent} whose body has none
     */
    @Nullable String envelopeId();

    /** The {@link #envelopeId()}. */
    @Override
    default @Nullable String documentId() {
        return envelopeId();
    }

    /**
     * The envelope's parties, in the order of the body.
     *
     * @return the parties, unmodifiable; empty if none came
     */
    List<EventParty> parties();

    /**
     * The metadata that the program set when it created the envelope, and what Atlas added to it.
     *
     * @return plain values: String, Boolean, Integer, Long, BigInteger, BigDecimal, List, Map and null; unmodifiable at any depth
     */
    Map<String, @Nullable Object> metadata();

    /**
     * The members of the body that have no accessor here.
     *
     * @return plain values, as in {@link #metadata()}
     */
    Map<String, @Nullable Object> extra();
}
