package dev.esign.sandbox.signicat;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The events that nobody has handled yet; a handled one is gone. */
final class Events {
    private final Handle handle;

    Events(Handle handle) {
        this.handle = handle;
    }

    void insert(Event event) {
        handle.execute(
                "insert into event (id, type, body, locked_until) values (?, ?, ?, ?)",
                event.id(),
                event.type(),
                Json.write(event),
                Instant.EPOCH);
    }

    /** Oldest first, locked ones too. */
    List<Event> list() {
        return handle.createQuery("select body from event order by seq")
                .mapTo(String.class)
                .map(Events::read)
                .list();
    }

    /** Oldest first, those that nobody holds. */
    List<Event> free(Instant now) {
        return handle.createQuery("select body from event where locked_until <= ? order by seq")
                .bind(0, now)
                .mapTo(String.class)
                .map(Events::read)
                .list();
    }

    void lock(Event event, Instant until) {
        handle.execute("update event set locked_until = ? where id = ?", until, event.id());
    }

    boolean handle(String id) {
        return handle.execute("delete from event where id = ?", id) > 0;
    }

    void clear() {
        handle.execute("delete from event");
    }

    private static Event read(String body) {
        return Json.read(body, Event.class);
    }
}
