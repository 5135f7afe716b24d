package dev.esign;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call to a provider failed. Says what a program needs to go on: how many attempts there were, whether the provider
 * may have done the work all the same, and the idempotency key with which the very same call can be repeated, from this
 * process or the next.
 */
public abstract class CallException extends EsignException {
    private static final long serialVersionUID = 1L;

    private final History history;

    /**
     * Makes one.
     *
     * @param message what went wrong and what to do about it
     * @param history how the call went until then
     * @param cause what lies beneath, or null
     */
    protected CallException(String message, History history, @Nullable Throwable cause) {
        super(message + (history.outcomeUnknown() && history.advice() != null ? " " + history.advice() : ""), cause);
        this.history = history;
    }

    /**
     * The operation that failed, such as {@code envelopes.send}.
     *
     * @return the operation's name
     */
    public String operation() {
        return history.operation();
    }

    /**
     * The key that the call carried. As long as the provider keeps it, repeating the call with it cannot do the work twice.
     *
     * @return the key; empty if the provider honours none for this call
     */
    public Optional<IdempotencyKey> idempotencyKey() {
        return Optional.ofNullable(history.idempotencyKey());
    }

    /**
     * How many requests were made.
     *
     * @return the number of attempts; 0 if the call failed before the first
     */
    public int attempts() {
        return history.attempts();
    }

    /**
     * Whether the provider may have done the work although the call failed. Always false for a call that changes
     * nothing. If true, repeat the call with its {@link #idempotencyKey()}, or look at the provider what became of it.
     *
     * @return true if nobody on this side can know
     */
    public boolean outcomeUnknown() {
        return history.outcomeUnknown();
    }

    /**
     * How a call went until it failed.
     *
     * @param operation the operation's name, such as {@code envelopes.send}
     * @param idempotencyKey the key that every attempt carried, or null
     * @param attempts how many requests were made
     * @param outcomeUnknown whether one of them may have done its work
     * @param advice how to find out what became of the work, as a sentence; null if there is no way of its own
     */
    public record History(
            String operation,
            @Nullable IdempotencyKey idempotencyKey,
            int attempts,
            boolean outcomeUnknown,
            @Nullable String advice)
            implements Serializable {
        /**
         * A history without advice.
         *
         * @param operation the operation's name
         * @param idempotencyKey the key that every attempt carried, or null
         * @param attempts how many requests were made
         * @param outcomeUnknown whether one of them may have done its work
         */
        public History(
                String operation, @Nullable IdempotencyKey idempotencyKey, int attempts, boolean outcomeUnknown) {
            this(operation, idempotencyKey, attempts, outcomeUnknown, null);
        }
    }
}
