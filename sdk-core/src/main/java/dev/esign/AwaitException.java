package dev.esign;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Await} waited for did not happen in time, or can no longer happen (an envelope that was declined will
 * not be signed).
 */
public final class AwaitException extends EsignException {
    private static final long serialVersionUID = 1L;

    private final boolean timedOut;
    private final transient @Nullable Object last;

    /**
     * Makes one.
     *
     * @param message what was waited for, and why it ended
     * @param timedOut true if time ran out; false if the wait became pointless
     * @param last what the provider answered last, or null
     */
    public AwaitException(String message, boolean timedOut, @Nullable Object last) {
        super(message, null);
        this.timedOut = timedOut;
        this.last = last;
    }

    /**
     * Whether waiting longer could help.
     *
     * @return true if time ran out; false if what was waited for can no longer happen
     */
    public boolean timedOut() {
        return timedOut;
    }

    /**
     * What the provider answered last.
     *
     * @param type the type that the {@link Await} polls
     * @param <T> that type
     * @return the last answer; empty if there was none, or this exception was serialised
     */
    public <T> Optional<T> last(Class<T> type) {
        return type.isInstance(last) ? Optional.of(type.cast(last)) : Optional.empty();
    }
}
