package dev.esign.webhooks;

import java.util.Objects;

/**
 * A delivery that must not be acted on. Holds neither the body nor a key nor a signature, so it may be logged; what it says is
 * meant for the operator, not for the sender.
 *
 * <p>Answer the sender with {@link Reason#httpStatus()} of the {@link #reason()} and nothing more.
 */
public final class WebhookRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a delivery was rejected. New reasons may be added: a {@code switch} over them needs a {@code default}. */
    public enum Reason {
        /** The signature is absent. Answer 401. */
        MISSING_SIGNATURE(401),
        /** There is more than one signature, in two headers or joined by a comma. Answer 401. */
        DUPLICATED_SIGNATURE(401),
        /** The signature does not have the provider's form. Answer 401. */
        MALFORMED_SIGNATURE(401),
        /** No key gives this signature for this delivery. Answer 401. */
        SIGNATURE_MISMATCH(401),
        /** The body is larger than the receiver allows. Answer 413. */
        BODY_TOO_LARGE(413),
        /** The body is not a JSON object within bounds, or not one that the provider could have signed. Answer 400. */
        MALFORMED_BODY(400),
        /** This delivery is being handled at this moment. Answer 409: if that fails, the provider's next attempt is needed. */
        IN_PROGRESS(409),
        /** This delivery was handled before. Answer 200, or the provider goes on sending it. */
        REPLAYED(200);

        private final int httpStatus;

        Reason(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        /**
         * The status to answer the sender with.
         *
         * @return 200 for {@link #REPLAYED}, else a status from 400 on
         */
        public int httpStatus() {
            return httpStatus;
        }
    }

    /** Why the delivery was rejected. */
    private final Reason reason;

    /**
     * Makes a rejection. The receivers do this; programs need it for tests of their own error handling.
     *
     * @param reason why the delivery was rejected
     * @param message what was wrong and what to do about it, without any part of the delivery
     */
    public WebhookRejectedException(Reason reason, String message) {
        super(Objects.requireNonNull(message, "message"));
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * Why the delivery was rejected.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
