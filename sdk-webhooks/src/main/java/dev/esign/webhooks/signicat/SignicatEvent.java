package dev.esign.webhooks.signicat;

import dev.esign.webhooks.WebhookEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a verified delivery from Signicat Express says. Nothing promises an order, and each event may come more than once
 * (Signicat wire sheet §6.4).
 *
 * <p>Reading is lenient: a number where text is meant is read as text; {@code null}, blank text and {@code []} are nothing; and a
 * member of a type that makes no sense is left in {@code info().payload()} or {@code info().extra()}. An event named
 * {@code document_…} that names no document is an {@link UnknownSignicatEvent}.
 *
 * <p>An event from a receiver is immutable at any depth; one that a program makes for its own tests holds what it is given.
 * {@code toString} shows the type and the two ids and no more, because the rest is personal or a link that lets the bearer download.
 */
public sealed interface SignicatEvent extends WebhookEvent
        permits DocumentCreated,
                DocumentEmailOpened,
                DocumentLinkOpened,
                DocumentRead,
                DocumentPartiallySigned,
                DocumentSigned,
                DocumentPackaged,
                DocumentFormPartiallySigned,
                DocumentFormSigned,
                DocumentCanceled,
                DocumentExpired,
                DocumentBeforeDeleted,
                DocumentDeleted,
                ResourceCreated,
                Ping,
                UnknownSignicatEvent {

    /**
     * What every event has, the whole payload included.
     *
     * @return the time, the account, the tags and what has no accessor
     */
    EventInfo info();

    /**
     * What tells this event from all others.
     *
     * @return the id, or {@code null} if none came
     */
    default @Nullable String id() {
        return info().id();
    }

    /**
     * When the event came about.
     *
     * @return the time, or {@code null} if none came that can be read
     */
    default @Nullable Instant timestamp() {
        return info().timestamp();
    }

    /**
     * The program's own reference for the document.
     *
     * @return the {@code externalId} that it was created with, or {@code null} if none came
     */
    default @Nullable String externalDocumentId() {
        return info().externalDocumentId();
    }
}
