package dev.esign.internal.http;

import dev.esign.ApiException;
import dev.esign.ApiResponse;
import dev.esign.RetryPolicy;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** How one attempt ended. */
sealed interface Outcome<T> {
    /** The HTTP status; 0 if no whole answer came. */
    int status();

    default @Nullable Throwable cause() {
        return null;
    }

    /** Whether the provider may have done the work although this is no success. */
    boolean mayHaveDoneTheWork();

    default RetryPolicy.Failure asFailure(int attempt, boolean repeatable) {
        throw new IllegalStateException("Not a failure to decide on: " + this);
    }

    /**
     * A good answer, read.
     *
     * @param value what it was read into
     * @param status its HTTP status
     * @param whole makes the answer with what stood around it, which few callers want
     */
    record Answered<T>(T value, int status, Supplier<ApiResponse<T>> whole) implements Outcome<T> {
        @Override
        public boolean mayHaveDoneTheWork() {
            return true;
        }
    }

    /**
     * Another status than 2xx, or a good one with a body that refuses. That and a 4xx say that nothing was done; any other,
     * and 408, does not.
     *
     * @param answer what was said
     * @param meaning {@link Failures#meaning}
     * @param atHome whether it was said by the origin that gets the token, not by a foreign host that holds a download
     */
    record Refused<T>(ApiException.Answer answer, int meaning, boolean atHome) implements Outcome<T> {
        @Override
        public int status() {
            return answer.status();
        }

        @Override
        public boolean mayHaveDoneTheWork() {
            return (meaning >= 300 && meaning < 400) || meaning == 408 || meaning >= 500;
        }

        @Override
        public RetryPolicy.Failure asFailure(int attempt, boolean repeatable) {
            return new RetryPolicy.Failure(attempt, meaning, answer.retryAfter(), repeatable, true);
        }
    }

    /** A good status with a body that cannot be read. To ask again would bring the same. */
    record Unreadable<T>(String why, int status, @Nullable String requestId) implements Outcome<T> {
        @Override
        public boolean mayHaveDoneTheWork() {
            return true;
        }
    }

    /** No whole answer. */
    record Broken<T>(IOException cause, boolean sent) implements Outcome<T> {
        @Override
        public int status() {
            return 0;
        }

        @Override
        public boolean mayHaveDoneTheWork() {
            return sent;
        }

        boolean distrusted() {
            return isDistrust(cause);
        }

        /** Whether the server could not show that it is the one that was meant: it would fail to the next time, too. */
        static boolean isDistrust(@Nullable Throwable cause) {
            return cause instanceof SSLPeerUnverifiedException
                    || (cause instanceof SSLHandshakeException && cause.getCause() instanceof CertificateException);
        }

        @Override
        public RetryPolicy.Failure asFailure(int attempt, boolean repeatable) {
            return new RetryPolicy.Failure(attempt, null, null, repeatable, sent);
        }
    }
}
