package dev.esign;

import org.jspecify.annotations.Nullable;

/**
 * No answer came: the connection could not be made or broke, the deadline passed, or the calling thread was interrupted
 * (its interrupt flag is then set). {@link #outcomeUnknown()} tells whether the request may have arrived.
 */
public final class TransportException extends CallException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what broke
     * @param history how the call went until then
     * @param cause what lies beneath, or null
     */
    public TransportException(String message, History history, @Nullable Throwable cause) {
        super(describe(message, history), history, cause);
    }

    private static String describe(String message, History history) {
        StringBuilder text = new StringBuilder(history.operation())
                .append(" failed: ")
                .append(message)
                .append(" [attempts ")
                .append(history.attempts());
        if (history.idempotencyKey() != null) {
            text.append(", idempotency key ").append(history.idempotencyKey());
        }
        text.append(']');
        if (history.outcomeUnknown()) {
            text.append(
                    history.idempotencyKey() != null
                            ? "; the provider may have done the work: repeat the call with the same key"
                            : "; the provider may have done the work, and honours no key for this call: look before you repeat it");
        }
        return text.toString();
    }
}
