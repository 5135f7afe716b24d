package dev.esign;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer came with a good status, but it cannot be read: not JSON, cut off, larger or deeper than this SDK accepts,
 * without a member that must be there, or not the document that was asked for.
 */
public final class MalformedResponseException extends CallException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String requestId;

    /**
     * Makes one.
     *
     * @param message what is wrong with the answer; never its content
     * @param status the HTTP status
     * @param requestId the provider's id of the request, or null
     * @param history how the call went until then
     */
    public MalformedResponseException(String message, int status, @Nullable String requestId, History history) {
        super(describe(message, status, requestId, history), history, null);
        this.status = status;
        this.requestId = requestId;
    }

    /**
     * The HTTP status of the answer.
     *
     * @return 200 to 299
     */
    public int status() {
        return status;
    }

    /**
     * The provider's id of this request, to quote to its support.
     *
     * @return the id; empty if the answer had none
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    private static String describe(String message, int status, @Nullable String requestId, History history) {
        return history.operation() + " was answered " + status + ", but " + message + " [attempt " + history.attempts()
                + (requestId == null ? "" : ", request id " + requestId)
                + (history.idempotencyKey() == null ? "" : ", idempotency key " + history.idempotencyKey()) + "]";
    }
}
