package dev.esign.sandbox.getsigned;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The webhooks that were registered. */
final class Registrations {
    private static final String COLUMNS = "select id, client_id, url, events, secret from webhook";

    private final Handle handle;

    Registrations(Handle handle) {
        this.handle = handle;
    }

    void insert(Registration made) {
        handle.execute(
                "insert into webhook (id, client_id, url, events, secret) values (?, ?, ?, ?, ?)",
                made.id(),
                made.clientId(),
                made.url(),
                String.join(" ", made.events()),
                made.secret());
    }

    Registration get(String id) {
        return handle.createQuery(COLUMNS + " where id = ?")
                .bind(0, id)
                .map((row, context) -> read(row))
                .one();
    }

    List<Registration> of(String clientId) {
        return handle.createQuery(COLUMNS + " where client_id = ? order by seq")
                .bind(0, clientId)
                .map((row, context) -> read(row))
                .list();
    }

    private static Registration read(ResultSet row) throws SQLException {
        return new Registration(
                row.getString("id"),
                row.getString("client_id"),
                row.getString("url"),
                List.of(row.getString("events").split(" ")),
                row.getString("secret"));
    }
}
