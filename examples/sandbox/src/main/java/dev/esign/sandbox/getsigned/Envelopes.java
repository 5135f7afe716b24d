package dev.esign.sandbox.getsigned;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Envelopes: each is one JSON document beside the columns that are searched by. */
final class Envelopes {
    private final Handle handle;

    Envelopes(Handle handle) {
        this.handle = handle;
    }

    void insert(Envelope envelope) {
        handle.execute(
                "insert into envelope (id, client_id, tenant_id, due_at, body) values (?, ?, ?, ?, ?)",
                envelope.id,
                envelope.clientId,
                envelope.tenantId,
                envelope.dueAt(),
                Json.write(envelope));
    }

    void update(Envelope envelope) {
        handle.execute(
                "update envelope set due_at = ?, body = ? where id = ?",
                envelope.dueAt(),
                Json.write(envelope),
                envelope.id);
    }

    Optional<Envelope> find(String id) {
        return handle.createQuery("select body from envelope where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .map(Envelopes::read);
    }

    /** Another application's envelope is there, but not for this caller. */
    Envelope get(String id, String clientId) {
        Envelope envelope = find(id).orElseThrow(() -> Problem.notFound("envelope"));
        if (!envelope.clientId.equals(clientId)) {
            throw Problem.forbidden("The envelope is another application's");
        }
        return envelope;
    }

    int count() {
        return handle.createQuery("select count(*) from envelope")
                .mapTo(Integer.class)
                .one();
    }

    /** Newest first, of one tenant or of all. */
    List<Envelope> list(String clientId, @Nullable String tenantId) {
        String one = tenantId == null ? "" : " and tenant_id = :tenant";
        var query = handle.createQuery(
                        "select body from envelope where client_id = :client" + one + " order by seq desc")
                .bind("client", clientId);
        if (tenantId != null) {
            query.bind("tenant", tenantId);
        }
        return query.mapTo(String.class).map(Envelopes::read).list();
    }

    boolean anyDue(Instant now) {
        return handle.createQuery("select count(*) from envelope where due_at <= ?")
                        .bind(0, now)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    List<Envelope> due(Instant now) {
        return handle.createQuery("select body from envelope where due_at <= ? order by seq")
                .bind(0, now)
                .mapTo(String.class)
                .map(Envelopes::read)
                .list();
    }

    private static Envelope read(String body) {
        return Json.read(body, Envelope.class);
    }
}
