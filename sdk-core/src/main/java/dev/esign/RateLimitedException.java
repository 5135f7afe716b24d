package dev.esign;

/** Too many requests (429), and waiting as long as asked would have broken the deadline or the policy. See {@link #retryAfter()}. */
public final class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1L;

    RateLimitedException(Answer answer, History history) {
        super(answer, history);
    }
}
