package dev.esign.sandbox.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Envelopes: each is one JSON document beside the columns that are searched by. */
final class Envelopes {
    private final Handle handle;

    Envelopes(Handle handle) {
        this.handle = handle;
    }

    void insert(Envelope envelope) {
        handle.execute(
                "insert into envelope (id, account_id, status, external_id, work, body) values (?, ?, ?, ?, ?, ?)",
                envelope.id,
                envelope.accountId,
                envelope.status(),
                envelope.externalId(),
                envelope.work(),
                Json.write(envelope));
    }

    void update(Envelope envelope) {
        handle.execute(
                "update envelope set status = ?, external_id = ?, work = ?, body = ? where id = ?",
                envelope.status(),
                envelope.externalId(),
                envelope.work(),
                Json.write(envelope),
                envelope.id);
    }

    Optional<Envelope> find(String id) {
        return handle.createQuery("select body from envelope where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .map(body -> Json.read(body, Envelope.class));
    }

    Envelope get(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("envelope"));
    }

    /** Another account's envelope is as good as none. */
    Envelope get(String id, Account owner) {
        return find(id).filter(e -> e.accountId.equals(owner.id())).orElseThrow(() -> Problem.notFound("envelope"));
    }

    int count() {
        return handle.createQuery("select count(*) from envelope")
                .mapTo(Integer.class)
                .one();
    }

    /** Newest first, from {@code before} on downwards. */
    List<Numbered> list(
            String accountId, @Nullable String status, @Nullable String externalId, long before, int limit) {
        StringBuilder sql =
                new StringBuilder("select seq, body from envelope where account_id = :account and seq < :before");
        if (status != null) {
            sql.append(" and status = :status");
        }
        if (externalId != null) {
            sql.append(" and external_id = :externalId");
        }
        Query query = handle.createQuery(sql.append(" order by seq desc limit :limit"))
                .bind("account", accountId)
                .bind("before", before)
                .bind("limit", limit);
        if (status != null) {
            query.bind("status", status);
        }
        if (externalId != null) {
            query.bind("externalId", externalId);
        }
        return query.map((row, at, context) ->
                        new Numbered(row.getLong("seq"), Json.read(row.getString("body"), Envelope.class)))
                .list();
    }

    List<Envelope> withWork() {
        List<Envelope> found = new ArrayList<>();
        handle.createQuery("select body from envelope where work is not null order by seq")
                .mapTo(String.class)
                .forEach(body -> found.add(Json.read(body, Envelope.class)));
        return found;
    }

    /** An envelope and its place in the order of creation. */
    record Numbered(long seq, Envelope envelope) {}
}
