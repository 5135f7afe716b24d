package dev.esign.webhooks.xodo;

import org.jspecify.annotations.Nullable;

/**
 * A delivery with a fitting hash that this version has no type for: an event that Xodo added later, or a known one that names no
 * document. Answer it with success, and ignore it or read {@link #info()}.
 *
 * @param type the event's name as it came
 * @param documentHash the document, or {@code null} if the body names none; not signed
 * @param info what every event has
 */
public record UnknownXodoEvent(String type, @Nullable String documentHash, EventInfo info) implements XodoEvent {

    @Override
    public String toString() {
        return XodoEvents.describe(this);
    }
}
