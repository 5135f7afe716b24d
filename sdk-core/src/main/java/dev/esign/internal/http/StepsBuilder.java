package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.IdempotencyKey;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts one call together that takes several requests. */
public final class StepsBuilder {
    private final Transport transport;
    private final String operation;
    private Duration timeout;
    private @Nullable IdempotencyKey key;

    StepsBuilder(Transport transport, String operation) {
        this.transport = transport;
        this.operation = operation;
        this.timeout = transport.config().timeout();
    }

    /**
     * Says that one of the steps carries a document, and so the whole may take longer.
     *
     * @return this
     */
    public StepsBuilder carriesDocument() {
        timeout = transport.config().transferTimeout();
        return this;
    }

    /**
     * Says that doing it all again does nothing twice, for the steps have keys.
     *
     * @param whole what their keys are made of
     * @return this
     */
    public StepsBuilder keyed(IdempotencyKey whole) {
        key = whole;
        return this;
    }

    /**
     * Takes the steps for what comes of them.
     *
     * @param work makes one call at least, all of them by {@link Steps}
     * @param <T> what comes of it
     * @return the call. Its response has the status and headers of the last step's answer, and the attempts of all steps. So
     *     has its failure, with the operation of the step that failed and the key of the whole
     */
    public <T> ApiCall<T> value(Function<Steps, T> work) {
        return new SteppedCall<>(transport, operation, key, timeout, work);
    }

    /**
     * Takes the steps for what they do.
     *
     * @param work makes one call at least, all of them by {@link Steps}
     * @return the call
     */
    // Null is the only value that Void has, and Function does not know that type.
    @SuppressWarnings("NullAway")
    public ApiCall<Void> nothing(Consumer<Steps> work) {
        return value(steps -> {
            work.accept(steps);
            return null;
        });
    }
}
