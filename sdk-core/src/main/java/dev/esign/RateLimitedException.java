package dev.esign;

/**
 * Too many requests (429). It comes out when the call is not safe to repeat, or when waiting as long as asked would break the
 * deadline, the retry policy or the client's retry budget. See {@link #retryAfter()}.
 */
public final class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1L;

    RateLimitedException(Answer answer, History history) {
        super(answer, history);
    }
}
