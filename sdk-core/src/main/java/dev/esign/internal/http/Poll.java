package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.Await;
import dev.esign.AwaitException;
import dev.esign.EsignException;
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
    /** The last look is taken so long before the deadline, and every look has at least so long to come back. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(1);

    @Override
    public Await<T> timeout(Duration newTimeout) {
        CallOptions.checkTimeout(newTimeout);
        return new Poll<>(transport, operation, call, done, hopeless, newTimeout);
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        return transport.async(operation, this::execute);
    }

    @Override
    public T execute() {
        Deadline deadline = transport.engine().time().deadlineIn(timeout);
        Looks looks = new Looks(transport.engine(), operation);
        T last = null;
        while (true) {
            EsignException outage = null;
            Duration wait;
            try {
                last = call.timeout(patience(deadline)).execute();
                if (done.test(last)) {
                    return last;
                }
                failIfHopeless(last);
                wait = looks.nextPause();
            } catch (EsignException e) {
                wait = looks.nextPauseAfter(e);
                outage = e;
            }
            looks.failIfEnded(outage);
            Duration left = deadline.remaining().minus(LAST_LOOK);
            if (left.isZero() || left.isNegative()) {
                throw outage != null ? outage : timedOut(last);
            }
            looks.sleep(Time.shorter(wait, left));
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

    @Override
    public String toString() {
        return "Await[" + operation + "]";
    }
}
