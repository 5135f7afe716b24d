package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Tokens;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The OAuth apps, in the order in which they were registered. */
final class Apps {
    private static final String COLUMNS =
            "select client_id, client_secret, name, callback_url, webhook_url, owner_id, active from app";

    private final Handle handle;

    Apps(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Row.class));
    }

    Row create(long ownerId, String name, String callbackUrl, @Nullable String webhookUrl) {
        Row made = new Row(
                "app_" + Ids.random(), "secret_" + Tokens.random(), name, callbackUrl, webhookUrl, ownerId, true);
        handle.execute(
                "insert into app (client_id, client_secret, name, callback_url, webhook_url, owner_id, active)"
                        + " values (?, ?, ?, ?, ?, ?, true)",
                made.clientId,
                made.clientSecret,
                name,
                callbackUrl,
                webhookUrl,
                ownerId);
        return made;
    }

    Optional<Row> find(String clientId) {
        return handle.createQuery(COLUMNS + " where client_id = ?")
                .bind(0, clientId)
                .mapTo(Row.class)
                .findOne();
    }

    List<Row> list() {
        return handle.createQuery(COLUMNS + " order by seq").mapTo(Row.class).list();
    }

    void setActive(String clientId, boolean active) {
        if (handle.execute("update app set active = ? where client_id = ?", active, clientId) == 0) {
            throw new IllegalArgumentException("There is no such app");
        }
    }

    record Row(
            String clientId,
            String clientSecret,
            String name,
            String callbackUrl,
            @Nullable String webhookUrl,
            long ownerId,
            boolean active) {
        OAuthApp toApp() {
            return new OAuthApp(clientId, clientSecret);
        }

        /** Leaves out the secret and the URLs. */
        @Override
        public String toString() {
            return "Row[clientId=" + clientId + ", name=" + name + ", active=" + active + "]";
        }
    }
}
