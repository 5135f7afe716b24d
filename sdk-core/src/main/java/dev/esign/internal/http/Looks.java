package dev.esign.internal.http;

import dev.esign.ApiException;
import dev.esign.CallException;
import dev.esign.CallException.History;
import dev.esign.EsignException;
import dev.esign.TransportException;
import dev.esign.internal.http.Outcome.Broken;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What those share who look again and again: pauses that grow, and patience with an outage. For one thread. */
final class Looks {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Engine engine;
    private final String operation;
    private Duration pause = FIRST_PAUSE;

    Looks(Engine engine, String operation) {
        this.engine = engine;
        this.operation = operation;
    }

    /** The pause that is due; the next is longer by half. */
    Duration nextPause() {
        Duration due = pause;
        pause = Time.shorter(pause.multipliedBy(3).dividedBy(2), LONGEST_PAUSE);
        return due;
    }

    /** The pause that is due after a look failed; throws what will not pass by itself. */
    Duration nextPauseAfter(EsignException failure) {
        Duration due = nextPause();
        CallException call = callBehind(failure);
        if (call instanceof TransportException && !Broken.isDistrust(call.getCause())) {
            return due;
        }
        if (call instanceof ApiException refusal && isPassing(refusal)) {
            Duration asked = refusal.retryAfter().orElse(due);
            return asked.compareTo(due) > 0 ? asked : due;
        }
        throw failure;
    }

    /** @param outage what the last look failed with, if it did */
    void failIfEnded(@Nullable EsignException outage) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        if (interrupted || engine.closed()) {
            String why = interrupted ? "the thread was interrupted" : "the client is closed";
            throw outage != null ? outage : new TransportException(why, notAsked(), null);
        }
    }

    void sleep(Duration wait) {
        try {
            engine.time().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("the thread was interrupted", notAsked(), e);
        }
    }

    /** Where there is no token, the call that was to bring one is beneath: an outage there passes as well. */
    private static @Nullable CallException callBehind(EsignException failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof CallException)) {
            cause = cause.getCause();
        }
        return (CallException) cause;
    }

    private static boolean isPassing(ApiException e) {
        return e.status() == 408 || e.status() == 429 || e.status() >= 500;
    }

    private History notAsked() {
        return new History(operation, null, 0, false);
    }
}
