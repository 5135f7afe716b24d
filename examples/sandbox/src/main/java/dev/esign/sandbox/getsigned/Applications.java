package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.Tokens;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The applications, in the order in which they were made. */
final class Applications {
    private final Handle handle;

    Applications(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Application.class));
    }

    Application create() {
        Application made = new Application(Ids.next("app"), secret());
        handle.execute(
                "insert into application (client_id, client_secret) values (?, ?)",
                made.clientId(),
                made.clientSecret());
        return made;
    }

    Optional<Application> find(String clientId) {
        return handle.createQuery("select client_id, client_secret from application where client_id = ?")
                .bind(0, clientId)
                .mapTo(Application.class)
                .findOne();
    }

    Application rotate(String clientId) {
        Application rotated = new Application(clientId, secret());
        int known = handle.execute(
                "update application set client_secret = ? where client_id = ?", rotated.clientSecret(), clientId);
        if (known == 0) {
            throw new IllegalArgumentException("There is no such application");
        }
        return rotated;
    }

    private static String secret() {
        return "getsigned_sandbox_" + Tokens.random();
    }
}
