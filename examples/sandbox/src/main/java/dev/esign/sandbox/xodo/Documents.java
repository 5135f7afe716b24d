package dev.esign.sandbox.xodo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Documents and templates: each is one JSON document beside the columns that are searched by. */
final class Documents {
    private final Handle handle;

    Documents(Handle handle) {
        this.handle = handle;
    }

    void insert(Document document) {
        handle.createUpdate("insert into document (hash, user_id, business_id, app_id, is_template, due_at, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .bind(0, document.hash)
                .bind(1, document.userId)
                .bind(2, document.businessId)
                .bind(3, document.appId)
                .bind(4, document.template)
                .bind(5, document.dueAt())
                .bind(6, Json.write(document))
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

    /** Newest first, of all that the caller may see; reads no further than it has to. */
    List<Document> list(Caller caller, Predicate<Document> wanted, long skip, int limit) {
        try (Stream<String> bodies = handle
                .createQuery("select body from document where business_id = ? order by seq desc")
                .bind(0, caller.businessId())
                .mapTo(String.class)
                .stream()) {
            return bodies.map(Documents::read)
                    .filter(caller::sees)
                    .filter(wanted)
                    .skip(skip)
                    .limit(limit)
                    .toList();
        }
    }

    int count() {
        return handle.createQuery("select count(*) from document where not is_template")
                .mapTo(Integer.class)
                .one();
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
