package dev.esign.sandbox.atlas;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Tells who calls, by the {@code Authorization} and {@code Atlas-Account} headers (Atlas wire sheet §1, §8). */
final class Callers {
    private static final String EXTERNAL = "ext_";

    private final Database database;

    Callers(Database database) {
        this.database = database;
    }

    Caller of(Context request) {
        Caller caller = owner(request);
        String scope = request.header("Atlas-Account");
        if (scope == null) {
            return caller;
        }
        if (!caller.account().isPlatform()) {
            throw Problem.forbidden("Only a platform key may send Atlas-Account.");
        }
        String platform = caller.account().id();
        Account tenant = database.read(tx -> scope.startsWith(EXTERNAL)
                        ? tx.accounts.findConnected(platform, scope.substring(EXTERNAL.length()))
                        : tx.accounts.findConnectedById(platform, scope))
                .orElseThrow(() -> Problem.notFound("connected account"));
        return new Caller(caller.key(), tenant);
    }

    Account platform(Context request) {
        Account account = owner(request).account();
        if (!account.isPlatform()) {
            throw Problem.forbidden("This takes a platform key.");
        }
        return account;
    }

    /** The token after {@code Bearer}. */
    static String bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Problem.unauthorized("Send your API key as `Authorization: Bearer <key>`.");
        }
        return authorization.substring(7).strip();
    }

    private Caller owner(Context request) {
        String secret = bearer(request.header("Authorization"));
        return database.read(
                        tx -> tx.accounts.findKey(secret).map(key -> new Caller(key, tx.accounts.get(key.accountId()))))
                .orElseThrow(() -> Problem.unauthorized("This API key is not known."));
    }
}
