package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.ApiException;
import dev.esign.Await;
import dev.esign.AwaitException;
import dev.esign.CallException;
import dev.esign.CallException.History;
import dev.esign.TransportException;
import dev.esign.internal.http.Time.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The one kind of wait there is. An outage of the provider that ends before the deadline goes unnoticed.
 *
 * @param transport whose clock, sleeper and executor to use
 * @param operation its name, such as {@code envelopes.awaitSigned}
 * @param call what to ask
 * @param done whether an answer is what was waited for
 * @param hopeless why it can no longer come after an answer, or null while it can
 * @param timeout how long to wait
 */
record Poll<T>(
        Transport transport,
        String operation,
        ApiCall<T> call,
        Predicate<T> done,
        Function<T, @Nullable String> hopeless,
        Duration timeout)
        implements Await<T> {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** The last look is taken so long before the deadline, and every look has at least so long to come back. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(1);

    @Override
    public Await<T> timeout(Duration newTimeout) {
        if (newTimeout.isZero() || newTimeout.isNegative()) {
            throw new IllegalArgumentException("A timeout is longer than zero, but " + newTimeout + " is not.");
        }
        return new Poll<>(transport, operation, call, done, hopeless, newTimeout);
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        return transport.async(operation, this::execute);
    }

    @Override
    public T execute() {
        Deadline deadline = transport.engine().time().deadlineIn(timeout);
        Duration pause = FIRST_PAUSE;
        T last = null;
        while (true) {
            CallException outage = null;
            Duration wait = pause;
            try {
                last = call.timeout(patience(deadline)).execute();
                if (done.test(last)) {
                    return last;
                }
                failIfHopeless(last);
            } catch (TransportException e) {
                outage = e;
            } catch (ApiException e) {
                if (!isPassing(e)) {
                    throw e;
                }
                outage = e;
                wait = longer(pause, e.retryAfter().orElse(pause));
            }
            failIfEnded(outage);
            Duration left = deadline.remaining().minus(LAST_LOOK);
            if (left.isZero() || left.isNegative()) {
                throw outage != null ? outage : timedOut(last);
            }
            sleep(Time.shorter(wait, left));
            pause = Time.shorter(pause.multipliedBy(3).dividedBy(2), LONGEST_PAUSE);
        }
    }

    private Duration patience(Deadline deadline) {
        Duration left = deadline.remaining();
        return Time.shorter(transport.config().timeout(), left.compareTo(LAST_LOOK) < 0 ? LAST_LOOK : left);
    }

    private void failIfHopeless(T value) {
        String why = hopeless.apply(value);
        if (why != null) {
            throw new AwaitException(operation + " waits in vain: " + why, false, value);
        }
    }

    private AwaitException timedOut(@Nullable T last) {
        return new AwaitException(
                operation + " waited " + timeout.toSeconds() + " s, and it has not happened yet.", true, last);
    }

    private static boolean isPassing(ApiException e) {
        return e.status() == 408 || e.status() == 429 || e.status() >= 500;
    }

    private void failIfEnded(@Nullable CallException outage) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        if (interrupted || transport.engine().closed()) {
            String why = interrupted ? "the thread was interrupted" : "the client is closed";
            throw outage != null ? outage : new TransportException(why, notAsked(), null);
        }
    }

    private void sleep(Duration wait) {
        try {
            transport.engine().time().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("the thread was interrupted", notAsked(), e);
        }
    }

    private History notAsked() {
        return new History(operation, null, 0, false);
    }

    @Override
    public String toString() {
        return "Await[" + operation + "]";
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
