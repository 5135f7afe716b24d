package dev.esign.sandbox.signicat;

import dev.esign.sandbox.common.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The account's clients. */
final class Clients {
    private final Handle handle;

    Clients(Handle handle) {
        this.handle = handle;
    }

    Client create(List<String> scopes) {
        Client made = new Client("client-" + UUID.randomUUID(), "signicat_sandbox_" + Tokens.random(), scopes);
        handle.execute(
                "insert into client (client_id, client_secret, scopes) values (?, ?, ?)",
                made.clientId(),
                made.clientSecret(),
                String.join(" ", made.scopes()));
        return made;
    }

    Optional<Client> find(String clientId) {
        return handle.createQuery("select client_id, client_secret, scopes from client where client_id = ?")
                .bind(0, clientId)
                .map((row, context) -> new Client(
                        row.getString("client_id"), row.getString("client_secret"), words(row.getString("scopes"))))
                .findOne();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
