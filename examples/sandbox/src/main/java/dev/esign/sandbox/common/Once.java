package dev.esign.sandbox.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does a piece of work once for each idempotency key, and answers repeats with the first answer for 24 hours. The work and
 * its answer are one transaction, and one transaction writes at a time: a crash never leaves one without the other, and a
 * duplicate that comes while the first is under way waits and gets the first's answer. A refusal is not remembered, for it
 * has done nothing. Safe for any number of threads.
 *
 * @param <T> the transaction with the provider's tables
 */
public final class Once<T extends Transaction> {
    /** The longest key that both providers take, in characters. */
    public static final int MAX_KEY_LENGTH = 255;

    private static final Duration WINDOW = Duration.ofHours(24);

    private final Store<T> store;
    private final Function<T, Answers> answers;
    private final Supplier<? extends RuntimeException> keyReused;
    private final Clock clock;

    /**
     * Makes it.
     *
     * @param store where work is done
     * @param answers the table of answers in a transaction
     * @param keyReused how a key is refused that comes with another request
     * @param clock what the time is
     */
    public Once(
            Store<T> store, Function<T, Answers> answers, Supplier<? extends RuntimeException> keyReused, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.keyReused = keyReused;
        this.clock = clock;
    }

    /**
     * Whether a key has a length that is taken.
     *
     * @param key what came
     * @return false if it is blank, or longer than {@link #MAX_KEY_LENGTH}
     */
    public static boolean takes(String key) {
        return !key.isBlank() && key.length() <= MAX_KEY_LENGTH;
    }

    /**
     * The answer if there is one already, for callers who would have to prepare something dear first.
     *
     * @param scope where the key counts; null if there is none
     * @return the first answer, if there was one
     */
    public Optional<Answer> earlier(@Nullable IdempotencyScope scope) {
        return scope == null ? Optional.empty() : store.read(tx -> earlier(answers.apply(tx), scope));
    }

    /**
     * Does the work, unless it is done already.
     *
     * @param scope where the key counts; null if there is none, and then the work is done each time
     * @param work what is to be done
     * @return the work's answer, or the first answer
     */
    public Answer answer(@Nullable IdempotencyScope scope, Function<T, Answer> work) {
        if (scope == null) {
            return store.write(work);
        }
        return store.write(tx -> {
            Answers table = answers.apply(tx);
            return earlier(table, scope).orElseGet(() -> {
                Answer answer = work.apply(tx);
                Instant now = clock.instant();
                table.forget(now.minus(WINDOW));
                table.remember(scope, answer, now);
                return answer;
            });
        });
    }

    private Optional<Answer> earlier(Answers table, IdempotencyScope scope) {
        return table.find(scope, clock.instant().minus(WINDOW)).map(known -> {
            if (!known.fingerprint().equals(scope.fingerprint())) {
                throw keyReused.get();
            }
            return new Answer(known.status(), known.body(), true);
        });
    }
}
