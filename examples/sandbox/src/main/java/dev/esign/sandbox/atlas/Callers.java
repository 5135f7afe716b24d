package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Bearer;
import dev.esign.sandbox.oauth.Access;
import dev.esign.sandbox.oauth.AuthorizationServer;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/** Tells who calls, by the {@code Authorization} and {@code Atlas-Account} headers (Atlas wire sheet §1, §8). */
final class Callers {
    private static final String EXTERNAL = "ext_";

    private final Database database;
    private final AuthorizationServer authorization;

    Callers(Database database, AuthorizationServer authorization) {
        this.database = database;
        this.authorization = authorization;
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
    static String bearer(Context request) {
        return Bearer.of(request)
                .orElseThrow(() -> Problem.unauthorized("Send your API key as `Authorization: Bearer <key>`."));
    }

    private Caller owner(Context request) {
        String secret = bearer(request);
        return database.read(tx -> tx.accounts.findKey(secret).map(key -> caller(tx, key)))
                .or(() -> authorization.access(secret).map(access -> connected(request, access)))
                .orElseThrow(() -> {
                    request.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                    return Problem.unauthorized("This is no API key that is known, and no access token that is valid.");
                });
    }

    /** What has been connected acts as the key that its user logged in with, within its scopes. */
    private Caller connected(Context request, Access access) {
        String keyId = access.subject();
        if (keyId == null) {
            throw Problem.forbidden("This access token stands for no account.");
        }
        String scope = request.method().equals(HandlerType.GET) ? Connectors.READ : Connectors.WRITE;
        if (!access.scopes().contains(scope)) {
            request.header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
            throw Problem.insufficientScope(scope);
        }
        return database.read(tx -> caller(tx, tx.accounts.keyById(keyId)));
    }

    private static Caller caller(Tx tx, ApiKey key) {
        return new Caller(key, tx.accounts.get(key.accountId()));
    }
}
