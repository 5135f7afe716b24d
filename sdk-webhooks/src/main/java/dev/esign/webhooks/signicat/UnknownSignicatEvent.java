package dev.esign.webhooks.signicat;

import org.jspecify.annotations.Nullable;

/**
 * A verified delivery that this version has no type for: an event of another Signicat product ({@code deposit_…}, {@code share_…}
 * and so on), one that was added later, or a known one that names no document. Answer it with success, and ignore it or read the
 * payload.
 *
 * @param type the event's name as it came; empty if the body has none
 * @param documentId the document, or {@code null} if the payload names none
 * @param info what every event has
 */
public record UnknownSignicatEvent(String type, @Nullable String documentId, EventInfo info) implements SignicatEvent {

    @Override
    public String toString() {
        return SignicatEvents.describe(this);
    }
}
