package dev.esign.sandbox.xodo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Documents and templates: each is one JSON document beside the columns that are searched by. */
final class Documents {
    private final Handle handle;

    Documents(Handle handle) {
        this.handle = handle;
    }

    void insert(Document document) {
        handle.createUpdate("insert into document (hash, user_id, business_id, app_id, due_at, body)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .bind(0, document.hash)
                .bind(1, document.userId)
                .bind(2, document.businessId)
                .bind(3, document.appId)
                .bind(4, document.dueAt())
                .bind(5, Json.write(document))
                .execute();
    }

    void update(Document document) {
        handle.execute(
                "update document set due_at = ?, body = ? where hash = ?",
                document.dueAt(),
                Json.write(document),
                document.hash);
    }

    Optional<Document> find(String hash) {
        return handle.createQuery("select body from document where hash = ?")
                .bind(0, hash)
                .mapTo(String.class)
                .findOne()
                .map(Documents::read);
    }

    /** Another's document is there, but not for this caller. */
    Document get(String hash, Caller caller) {
        Document document = find(hash).orElseThrow(Problem::unknownDocument);
        if (!caller.sees(document)) {
            throw Problem.notYourDocument();
        }
        return document;
    }

    /** Newest first, all that the caller may see. */
    List<Document> list(Caller caller) {
        return handle.createQuery("select body from document where business_id = ? order by seq desc")
                .bind(0, caller.businessId())
                .mapTo(String.class)
                .map(Documents::read)
                .filter(caller::sees)
                .list();
    }

    int count() {
        return handle.createQuery("select body from document")
                .mapTo(String.class)
                .map(Documents::read)
                .filter(document -> !document.template)
                .list()
                .size();
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
