package dev.esign.acceptance.hostile;

import dev.esign.ApiException;
import dev.esign.EsignException;
import dev.esign.MalformedResponseException;
import dev.esign.TransportException;
import dev.esign.oauth.TokenUnavailableException;
import org.jspecify.annotations.Nullable;

/** How a call may end. */
enum Ending {
    /** With a value. */
    GOOD,
    /** No whole answer came: {@link TransportException}. */
    BROKEN,
    /** An answer came that is none: {@link MalformedResponseException}. */
    UNREADABLE,
    /** The answer is an error: {@link ApiException}. */
    REFUSED,
    /** Another error of ours. */
    OTHER,
    /** What must never come out. */
    FOREIGN;

    static Ending of(@Nullable Throwable thrown) {
        if (thrown == null) {
            return GOOD;
        }
        if (!(thrown instanceof EsignException)) {
            return FOREIGN;
        }
        // Tokens and discovery put a failure into words of their own, with the call's as its cause.
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof TransportException) {
                return BROKEN;
            } else if (e instanceof MalformedResponseException) {
                return UNREADABLE;
            } else if (e instanceof ApiException) {
                return REFUSED;
            }
        }
        return thrown instanceof TokenUnavailableException ? BROKEN : OTHER;
    }
}
