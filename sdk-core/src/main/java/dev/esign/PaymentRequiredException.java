package dev.esign;

/** The account has no credit left (402): buy some, then repeat the call with the same idempotency key. */
public final class PaymentRequiredException extends ApiException {
    private static final long serialVersionUID = 1L;

    PaymentRequiredException(Answer answer, History history) {
        super(answer, history);
    }
}
