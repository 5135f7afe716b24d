package dev.esign.oauth;

import dev.esign.EsignException;

/**
 * What came back from the user's browser is not the answer to the {@link AuthorizationRequest}, or not one that can be
 * trusted. A user or server who says no is no exception, but {@link AuthorizationResult.Refused}. The message repeats
 * nothing of the callback.
 */
public final class CallbackException extends EsignException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    CallbackException(Reason reason, String message) {
        super(message, null);
        this.reason = reason;
    }

    /**
     * What is wrong.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /** What can be wrong. */
    public enum Reason {
        /** The state is missing or another one: not the answer to this request. The request goes on waiting for its own. */
        STATE_MISMATCH,
        /** Another server answers than the one that was asked (RFC 9207 §2.4). */
        ISSUER_MISMATCH,
        /** The server promised to name itself in the callback, but nobody did (RFC 9207 §2.4). */
        ISSUER_MISSING,
        /** The request has been answered before. */
        REPLAYED,
        /** A code with an error beside it, or a parameter more than once. */
        AMBIGUOUS,
        /** Neither code nor error, or no query that can be read. */
        MALFORMED,
        /** No callback came in time. */
        TIMED_OUT
    }
}
