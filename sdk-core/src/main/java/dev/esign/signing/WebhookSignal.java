package dev.esign.signing;

import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook's handler says that something has changed, so that a stream of events looks at once and need not wait.
 * What changed, the stream reads for itself: so a forged, doubled or lost webhook can neither make up an event nor take one
 * away. Make one for a process. Thread-safe; needs the same small memory however many signings there are.
 *
 * <pre>{@code
 * WebhookSignal signal = new WebhookSignal();
 * // where webhooks arrive:
 * webhooks.receive(headers, body, event -> signal.changed(event.documentId()));
 * // where the signing is followed:
 * signing.events(id, signal).forEach(event -> log(event.kind()));
 * }</pre>
 */
public final class WebhookSignal {
    /** Ids share counters. One that is counted for another makes a stream look once more than it needs to. */
    private static final int COUNTERS = 1024;

    private final AtomicLongArray counters = new AtomicLongArray(COUNTERS);

    /** Makes a signal that nobody has given yet. */
    public WebhookSignal() {}

    /**
     * Says that something may have changed. Returns at once.
     *
     * @param id {@link Signing#id()}, as the webhook tells it; one that nobody follows does nothing, and neither does null,
     *     for not every webhook is about a document
     */
    public void changed(@Nullable String id) {
        if (id != null) {
            counters.incrementAndGet(counterOf(id));
        }
    }

    /**
     * How often it was said. A number that has grown means: look again.
     *
     * @param id {@link Signing#id()}
     * @return at least the number of times that {@link #changed} was called with this id
     */
    public long changes(String id) {
        return counters.get(counterOf(id));
    }

    private static int counterOf(String id) {
        return Math.floorMod(id.hashCode(), COUNTERS);
    }
}
