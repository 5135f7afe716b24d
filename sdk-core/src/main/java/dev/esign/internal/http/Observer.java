package dev.esign.internal.http;

import dev.esign.CallListener;
import dev.esign.CallListener.Attempt;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;

/** Tells the caller's listener, and the log at DEBUG, what happens. Neither ever gets a secret or a body. */
final class Observer {
    private static final Logger LOG = System.getLogger("dev.esign");

    private final CallListener listener;

    Observer(CallListener listener) {
        this.listener = listener;
    }

    void started(Attempt attempt) {
        tell(l -> l.attemptStarted(attempt));
    }

    void answered(Attempt attempt, int status, Duration took) {
        LOG.log(Level.DEBUG, () -> name(attempt) + " was answered " + status + " in " + took.toMillis() + " ms");
        tell(l -> l.attemptAnswered(attempt, status, took));
    }

    void broke(Attempt attempt, Exception cause, Duration took) {
        LOG.log(
                Level.DEBUG,
                () -> name(attempt) + " broke after " + took.toMillis() + " ms: "
                        + cause.getClass().getSimpleName());
        tell(l -> l.attemptBroken(attempt, cause, took));
    }

    void retrying(Attempt attempt, Duration wait) {
        LOG.log(Level.DEBUG, () -> name(attempt) + " is repeated in " + wait.toMillis() + " ms");
        tell(l -> l.retrying(attempt, wait));
    }

    void tokenRefreshed(Attempt attempt) {
        LOG.log(Level.DEBUG, () -> name(attempt) + " is repeated with a new token");
        tell(l -> l.tokenRefreshed(attempt));
    }

    void tokenStoreFailed(Exception cause) {
        LOG.log(
                Level.WARNING,
                () -> "The token store failed, and tokens are minted without it: "
                        + cause.getClass().getSimpleName());
        tell(l -> l.tokenStoreFailed(cause));
    }

    private void tell(Consumer<CallListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The call listener threw, which is ignored", e);
        }
    }

    private static String name(Attempt attempt) {
        return attempt.provider() + " " + attempt.operation() + " attempt " + attempt.number();
    }
}
