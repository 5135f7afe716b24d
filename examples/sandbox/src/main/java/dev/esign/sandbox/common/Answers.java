package dev.esign.sandbox.common;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Answers that are remembered under an idempotency key. Belongs to one transaction. */
public final class Answers {
    private final Handle handle;

    /**
     * The table as a transaction sees it.
     *
     * @param handle the transaction's
     */
    public Answers(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Remembered.class));
    }

    Optional<Remembered> find(IdempotencyScope scope, Instant notBefore) {
        return handle.createQuery("select fingerprint, status, body from answer where owner = ? and place = ?"
                        + " and idempotency_key = ? and created_at >= ?")
                .bind(0, scope.owner())
                .bind(1, scope.place())
                .bind(2, scope.key())
                .bind(3, notBefore)
                .mapTo(Remembered.class)
                .findOne();
    }

    void forget(Instant before) {
        handle.execute("delete from answer where created_at < ?", before);
    }

    void remember(IdempotencyScope scope, Answer answer, Instant now) {
        handle.execute(
                "insert into answer (owner, place, idempotency_key, fingerprint, status, body, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                scope.owner(),
                scope.place(),
                scope.key(),
                scope.fingerprint(),
                answer.status(),
                answer.json(),
                now);
    }

    /** An answer, and the hash of the request that it was given to. */
    record Remembered(String fingerprint, int status, String body) {}
}
