package dev.esign.sandbox.atlas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does a piece of work once for each idempotency key, and answers repeats with the first answer (Atlas wire sheet §5).
 * The work and its answer are one transaction, and one transaction writes at a time: a crash never leaves one without
 * the other, and a duplicate that comes while the first is under way waits and gets the first's answer. A refusal is not
 * remembered, for it has done nothing.
 */
final class Idempotency {
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final int MAX_KEY_LENGTH = 255;

    private final Database database;
    private final Clock clock;

    Idempotency(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where the caller's key counts, or null if it sent none. */
    static @Nullable IdempotencyScope scope(@Nullable String key, Caller caller, String namespace, String fingerprint) {
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw Problem.badRequest("An Idempotency-Key has 1 to " + MAX_KEY_LENGTH + " characters.");
        }
        return new IdempotencyScope(caller.account().id(), namespace, key, fingerprint);
    }

    /** The answer if there is one already, for callers who would have to prepare something dear first. */
    Optional<Answer> earlier(@Nullable IdempotencyScope scope) {
        return scope == null ? Optional.empty() : database.read(tx -> earlier(tx, scope));
    }

    Answer once(@Nullable IdempotencyScope scope, Function<Tx, Answer> work) {
        if (scope == null) {
            return database.write(work);
        }
        return database.write(tx -> earlier(tx, scope).orElseGet(() -> {
            Answer answer = work.apply(tx);
            Instant now = clock.instant();
            tx.answers.forget(now.minus(WINDOW));
            tx.answers.remember(scope, answer, now);
            return answer;
        }));
    }

    private Optional<Answer> earlier(Tx tx, IdempotencyScope scope) {
        return tx.answers.find(scope, clock.instant().minus(WINDOW)).map(known -> {
            if (!known.fingerprint().equals(scope.fingerprint())) {
                throw Problem.keyReused();
            }
            return new Answer(known.status(), known.body(), true);
        });
    }
}
