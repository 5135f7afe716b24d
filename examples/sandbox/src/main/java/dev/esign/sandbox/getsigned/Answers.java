package dev.esign.sandbox.getsigned;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Answers that are remembered under an idempotency key. */
final class Answers {
    private final Handle handle;

    Answers(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Remembered.class));
    }

    Optional<Remembered> find(Idempotency.Scope scope, Instant notBefore) {
        return handle.createQuery("select fingerprint, status, body from answer where client_id = ? and path = ?"
                        + " and idempotency_key = ? and created_at >= ?")
                .bind(0, scope.clientId())
                .bind(1, scope.path())
                .bind(2, scope.key())
                .bind(3, notBefore)
                .mapTo(Remembered.class)
                .findOne();
    }

    void forget(Instant before) {
        handle.execute("delete from answer where created_at < ?", before);
    }

    void remember(Idempotency.Scope scope, Answer answer, Instant now) {
        handle.execute(
                "insert into answer (client_id, path, idempotency_key, fingerprint, status, body, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                scope.clientId(),
                scope.path(),
                scope.key(),
                scope.fingerprint(),
                answer.status(),
                answer.json(),
                now);
    }

    /** An answer, and the hash of the request that it was given to. */
    record Remembered(String fingerprint, int status, String body) {}
}
