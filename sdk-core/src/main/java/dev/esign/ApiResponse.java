package dev.esign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer with what stood around it. Immutable; {@link #toString()} leaves the headers and the value out, which may
 * hold links that grant access.
 *
 * @param <T> what the answer was read into
 */
public final class ApiResponse<T> {
    private final T value;
    private final int status;
    private final Map<String, List<String>> headers;
    private final @Nullable String requestId;
    private final @Nullable IdempotencyKey idempotencyKey;
    private final int attempts;
    private final @Nullable RateLimit rateLimit;

    /**
     * Makes one.
     *
     * @param value what the answer was read into
     * @param status the HTTP status
     * @param headers by name, whatever its case
     * @param requestId the provider's id of the request, or null
     * @param idempotencyKey the key that the call carried, or null
     * @param attempts how many requests were made
     * @param rateLimit what the provider said of its limits, or null
     */
    public ApiResponse(
            T value,
            int status,
            Map<String, List<String>> headers,
            @Nullable String requestId,
            @Nullable IdempotencyKey idempotencyKey,
            int attempts,
            @Nullable RateLimit rateLimit) {
        this.value = value;
        this.status = status;
        this.headers = headers;
        this.requestId = requestId;
        this.idempotencyKey = idempotencyKey;
        this.attempts = attempts;
        this.rateLimit = rateLimit;
    }

    /**
     * The answer itself.
     *
     * @return what {@link ApiCall#execute()} would have returned
     */
    public T value() {
        return value;
    }

    /**
     * The HTTP status.
     *
     * @return 200 to 299
     */
    public int status() {
        return status;
    }

    /**
     * The headers of the answer.
     *
     * @return by name, whatever its case; unmodifiable
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * The provider's id of this request, to quote to its support.
     *
     * @return the id; empty if the answer had none
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * The key that the call carried.
     *
     * @return the key; empty if the provider honours none for this call
     */
    public Optional<IdempotencyKey> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /**
     * How many requests were made.
     *
     * @return 1 or more
     */
    public int attempts() {
        return attempts;
    }

    /**
     * How much the provider lets its caller do.
     *
     * @return what it said; empty if the answer had none of the headers
     */
    public Optional<RateLimit> rateLimit() {
        return Optional.ofNullable(rateLimit);
    }

    @Override
    public String toString() {
        return "ApiResponse[status=" + status + ", requestId=" + requestId + ", idempotencyKey=" + idempotencyKey
                + ", attempts=" + attempts + ", rateLimit=" + rateLimit + "]";
    }
}
