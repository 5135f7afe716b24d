package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.EsignException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks again whenever it is asked to: after a pause that grows as those of a {@link Poll} do or, where somebody tells of
 * changes, as soon as there was one. An outage of the provider only makes it look again. For one thread.
 *
 * @param <T> what there is to see
 */
public final class Watch<T> {
    /** Who tells may be forgotten or lost on the way. */
    private static final Duration LONGEST_TRUST = Duration.ofMinutes(5);
    /** A provider may ask for more time, even years; but then nobody would see that the client was closed. */
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(5);
    /** How soon it is noticed that somebody told. */
    private static final Duration NAP = Duration.ofSeconds(1);

    private final ApiCall<T> call;
    private final @Nullable LongSupplier changes;
    private final Looks looks;
    private Duration pause = Duration.ZERO;
    private boolean outage;
    private long seen;

    /** @param changes how many changes were told so far; null if nobody tells */
    Watch(Transport transport, String operation, ApiCall<T> call, @Nullable LongSupplier changes) {
        this.call = call;
        this.changes = changes;
        this.looks = new Looks(transport.engine(), operation);
    }

    /**
     * Takes the next look; the first one at once.
     *
     * @return what there is to see
     */
    public T next() {
        while (true) {
            rest();
            // Counted before the look: a change that is told while it is taken may have come too late for it.
            seen = told();
            try {
                T value = call.execute();
                outage = false;
                pause = changes == null ? looks.nextPause() : LONGEST_TRUST;
                return value;
            } catch (EsignException e) {
                outage = true;
                pause = Time.shorter(looks.nextPauseAfter(e), LONGEST_PATIENCE);
                looks.failIfEnded(e);
            }
        }
    }

    /** A provider that is out, or asks for time, gets it whatever is told. */
    private void rest() {
        looks.failIfEnded(null);
        Duration left = pause;
        while (!left.isZero() && (outage || told() == seen)) {
            Duration nap = changes == null || outage ? left : Time.shorter(left, NAP);
            looks.sleep(nap);
            left = left.minus(nap);
            looks.failIfEnded(null);
        }
    }

    private long told() {
        return changes == null ? 0 : changes.getAsLong();
    }
}
