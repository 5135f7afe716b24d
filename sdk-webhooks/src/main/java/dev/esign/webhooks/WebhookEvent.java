package dev.esign.webhooks;

import dev.esign.webhooks.atlas.AtlasEvent;
import dev.esign.webhooks.getsigned.GetSignedEvent;
import dev.esign.webhooks.signicat.SignicatEvent;
import dev.esign.webhooks.xodo.XodoEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a verified delivery says, as far as all providers say it: what happened, and to which document. Each provider's own
 * family of events says the rest.
 */
public sealed interface WebhookEvent permits AtlasEvent, GetSignedEvent, SignicatEvent, XodoEvent {

    /**
     * The event's name on the provider's wire, such as {@code envelope.signed}.
     *
     * @return the name; empty only for an unknown event whose body has none
     */
    String type();

    /**
     * What the event is about, as the provider's client names it when it reads it again: Atlas's and GetSigned's envelope,
     * Signicat's document id, Xodo's document hash.
     *
     * @return the id, or {@code null} if the event names none
     */
    @Nullable String documentId();
}
