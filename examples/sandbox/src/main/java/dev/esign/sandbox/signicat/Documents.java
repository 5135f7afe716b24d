package dev.esign.sandbox.signicat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Documents: each is one JSON document beside the columns that are searched by. */
final class Documents {
    private final Handle handle;

    Documents(Handle handle) {
        this.handle = handle;
    }

    void insert(Document document) {
        handle.execute(
                "insert into document (id, external_id, due_at, pending, body) values (?, ?, ?, ?, ?)",
                document.id,
                document.externalId,
                document.dueAt(),
                document.isPending(),
                Json.write(document));
    }

    void update(Document document) {
        handle.execute(
                "update document set due_at = ?, pending = ?, body = ? where id = ?",
                document.dueAt(),
                document.isPending(),
                Json.write(document),
                document.id);
    }

    void delete(Document document) {
        handle.execute("delete from document where id = ?", document.id);
    }

    Optional<Document> find(String id) {
        return handle.createQuery("select body from document where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .map(Documents::read);
    }

    Optional<Document> findByExternalId(String externalId) {
        return handle.createQuery("select body from document where external_id = ?")
                .bind(0, externalId)
                .mapTo(String.class)
                .findOne()
                .map(Documents::read);
    }

    Document get(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("document"));
    }

    int count() {
        return handle.createQuery("select count(*) from document")
                .mapTo(Integer.class)
                .one();
    }

    /** Newest first. */
    List<Document> list() {
        return handle.createQuery("select body from document order by seq desc")
                .mapTo(String.class)
                .map(Documents::read)
                .list();
    }

    /** The ids of those that the service still owes something. */
    List<String> pending() {
        return handle.createQuery("select id from document where pending order by seq")
                .mapTo(String.class)
                .list();
    }

    boolean anyDue(Instant now) {
        return handle.createQuery("select count(*) from document where due_at <= ?")
                        .bind(0, now)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    List<Document> due(Instant now) {
        return handle.createQuery("select body from document where due_at <= ? order by seq")
                .bind(0, now)
                .mapTo(String.class)
                .map(Documents::read)
                .list();
    }

    private static Document read(String body) {
        return Json.read(body, Document.class);
    }
}
