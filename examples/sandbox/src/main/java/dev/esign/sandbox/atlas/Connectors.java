package dev.esign.sandbox.atlas;

import dev.esign.sandbox.oauth.Provider;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Atlas as its authorization server sees it. A user logs in with an API key as the password, and what they connect acts as this
 * key does.
 */
final class Connectors implements Provider {
    static final String READ = "envelopes:read";
    static final String WRITE = "envelopes:write";
    /** Two addresses of one resource, for Atlas's own pages name both (Atlas wire sheet §9). */
    static final List<String> MCP = List.of("/mcp", "/api/mcp");

    private final Database database;
    private final Supplier<URI> origin;
    private final Pages pages;

    Connectors(Database database, Supplier<URI> origin, Pages pages) {
        this.database = database;
        this.origin = origin;
        this.pages = pages;
    }

    static String login(String kind) {
        return kind + "@atlas.test";
    }

    @Override
    public URI origin() {
        return origin.get();
    }

    @Override
    public List<String> resources() {
        return List.of(MCP.get(0), MCP.get(1), "/api", "");
    }

    @Override
    public List<String> scopes() {
        return List.of(READ, WRITE);
    }

    @Override
    public Optional<String> signIn(String login, String password) {
        return database.read(tx -> tx.accounts
                .findKey(password)
                .filter(key -> login(tx.accounts.get(key.accountId()).kind()).equals(login))
                .map(ApiKey::id));
    }

    @Override
    public Optional<String> registrant(String token) {
        return database.read(tx -> tx.accounts.findKey(token).map(ApiKey::id));
    }

    @Override
    public void show(Context request, int status, String title, String content) {
        pages.frame(request, status, title, content);
    }
}
