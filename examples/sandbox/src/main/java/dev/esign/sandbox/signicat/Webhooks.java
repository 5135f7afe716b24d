package dev.esign.sandbox.signicat;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The account's webhooks. */
final class Webhooks {
    private final Handle handle;

    Webhooks(Handle handle) {
        this.handle = handle;
    }

    /** Gives the webhook with its number. */
    Webhook insert(Webhook made) {
        long id = handle.createUpdate("insert into webhook (body) values (?)")
                .bind(0, Json.write(made))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        Webhook numbered = made.numbered(id);
        update(numbered);
        return numbered;
    }

    void update(Webhook webhook) {
        handle.execute("update webhook set body = ? where id = ?", Json.write(webhook), webhook.id());
    }

    boolean delete(long id) {
        return handle.execute("delete from webhook where id = ?", id) > 0;
    }

    Optional<Webhook> find(long id) {
        return handle.createQuery("select body from webhook where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .map(Webhooks::read);
    }

    List<Webhook> list() {
        return handle.createQuery("select body from webhook order by id")
                .mapTo(String.class)
                .map(Webhooks::read)
                .list();
    }

    private static Webhook read(String body) {
        return Json.read(body, Webhook.class);
    }
}
