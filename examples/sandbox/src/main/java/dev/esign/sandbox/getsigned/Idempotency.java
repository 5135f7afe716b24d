package dev.esign.sandbox.getsigned;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does a piece of work once for each idempotency key, and answers repeats with the first answer (GetSigned wire sheet §5).
 * The work and its answer are one transaction, and one transaction writes at a time, so a duplicate that comes while the
 * first is under way waits and gets the first's answer. A refusal is not remembered, for it has done nothing.
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

    /** Without a key the work is done each time. */
    Answer once(String clientId, String path, @Nullable String key, String fingerprint, Function<Tx, Answer> work) {
        if (key == null) {
            return database.write(work);
        }
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw Problem.invalid("Idempotency-Key", "must have 1 to " + MAX_KEY_LENGTH + " characters");
        }
        Scope scope = new Scope(clientId, path, key, fingerprint);
        return database.write(tx -> earlier(tx, scope).orElseGet(() -> {
            Answer answer = work.apply(tx);
            Instant now = clock.instant();
            tx.answers.forget(now.minus(WINDOW));
            tx.answers.remember(scope, answer, now);
            return answer;
        }));
    }

    private Optional<Answer> earlier(Tx tx, Scope scope) {
        return tx.answers.find(scope, clock.instant().minus(WINDOW)).map(known -> {
            if (!known.fingerprint().equals(scope.fingerprint())) {
                throw Problem.rule("This Idempotency-Key was used with another request");
            }
            return new Answer(known.status(), known.body());
        });
    }

    /** Where a key counts, and the hash of the request that carries it. */
    record Scope(String clientId, String path, String key, String fingerprint) {}
}
