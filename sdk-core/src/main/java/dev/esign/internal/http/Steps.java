package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.ApiResponse;
import dev.esign.Await;
import dev.esign.CallException.History;
import dev.esign.IdempotencyKey;
import dev.esign.MalformedResponseException;
import dev.esign.TransportException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One run of a call that takes several requests. For one thread. */
public final class Steps {
    private final Transport transport;
    private final String operation;
    private final @Nullable IdempotencyKey key;
    private final Time.Deadline deadline;
    private int attempts;
    private boolean changed;
    private @Nullable ApiResponse<?> last;

    Steps(Transport transport, String operation, @Nullable IdempotencyKey key, Duration timeout) {
        this.transport = transport.within(this);
        this.operation = operation;
        this.key = key;
        this.deadline = transport.engine().time().deadlineIn(timeout);
    }

    /**
     * The road that the steps take.
     *
     * @return the client's own, with the headers that were set on the whole call
     */
    public Transport transport() {
        return transport;
    }

    /**
     * Makes a call of its own, by the deadline of the whole.
     *
     * @param call what to do next
     * @param <T> what the answer is read into
     * @return the answer
     */
    public <T> T take(ApiCall<T> call) {
        ApiResponse<T> response = call.timeout(left()).executeForResponse();
        last = response;
        return response.value();
    }

    /**
     * Makes a call whose key is made of the key of the whole.
     *
     * @param step names it; keeps the keys of the steps apart
     * @param call what to do next
     * @param <T> what the answer is read into
     * @return the answer
     */
    public <T> T take(String step, ApiCall<T> call) {
        return take(key == null ? call : call.idempotencyKey(IdempotencyKey.derivedFrom(step, key.value())));
    }

    /**
     * Makes the one call that the whole is about, with the very key of the whole.
     *
     * @param call what to do
     * @param <T> what the answer is read into
     * @return the answer
     */
    public <T> T takeWhole(ApiCall<T> call) {
        return take(key == null ? call : call.idempotencyKey(key));
    }

    /**
     * Waits, no longer than the whole call may take.
     *
     * @param wait for what
     * @param <T> what is polled
     * @return the answer that was waited for
     */
    public <T> T await(Await<T> wait) {
        return wait.timeout(left()).execute();
    }

    /**
     * What to throw when the newest answer lacks what the next step needs.
     *
     * @param why what it lacks
     * @return the exception, not thrown
     */
    public MalformedResponseException unreadable(String why) {
        ApiResponse<?> answer = newest();
        return new MalformedResponseException(
                why, answer.status(), answer.requestId().orElse(null), new History(operation, key, attempts, changed));
    }

    /** A request of this call was answered, at the last of so many attempts. */
    void answered(int more, boolean changesNothing) {
        attempts += more;
        changed |= !changesNothing;
    }

    /**
     * How the whole went until one of its requests failed. To repeat the whole takes the key of the whole; and where only a
     * look failed, what was done before it may be all that there was to do.
     */
    History history(History step, boolean changesNothing) {
        return new History(
                step.operation(),
                key == null ? step.idempotencyKey() : key,
                attempts + step.attempts(),
                step.outcomeUnknown() || (changesNothing && changed),
                step.advice());
    }

    /** The newest answer, as that of the whole: its status and headers, all the requests, and the key of the whole. */
    <T> ApiResponse<T> answer(T value) {
        ApiResponse<?> answer = newest();
        return new ApiResponse<>(
                value,
                answer.status(),
                answer.headers(),
                answer.requestId().orElse(null),
                key,
                attempts,
                answer.rateLimit().orElse(null));
    }

    private ApiResponse<?> newest() {
        if (last == null) {
            throw new IllegalStateException(operation + " made no call.");
        }
        return last;
    }

    private Duration left() {
        Duration left = deadline.remaining();
        if (left.isZero()) {
            throw new TransportException(
                    "the deadline of " + deadline.timeout().toMillis() + " ms passed between two steps",
                    new History(operation, key, attempts, changed),
                    null);
        }
        return left;
    }
}
