package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Bearer;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who calls, by bearer token or access key, and for which business (Xodo wire sheet §1.2, §1.3). */
final class Callers {
    private final Database database;

    Callers(Database database) {
        this.database = database;
    }

    Caller of(Context request) {
        String token = Bearer.of(request).orElse(null);
        String key = request.queryParam("access_key");
        String business = request.queryParam("business_id");
        return database.read(tx -> {
            if (token != null) {
                Grants.Token grant = grant(tx, token);
                return caller(tx, tx.accounts.get(grant.userId()), business, grant.clientId());
            }
            if (key == null || key.isEmpty()) {
                throw Problem.missingAccessKey();
            }
            return caller(tx, tx.accounts.byKey(key).orElseThrow(Problem::invalidAccessKey), business, null);
        });
    }

    private static Grants.Token grant(Tx tx, String token) {
        Grants.Token grant = tx.grants.token(token).orElseThrow(Problem::invalidAccessToken);
        if (!grant.active()) {
            throw Problem.inactiveAccessToken();
        }
        if (!tx.apps.find(grant.clientId()).orElseThrow().active()) {
            throw Problem.inactiveApplication();
        }
        return grant;
    }

    private static Caller caller(Tx tx, Account account, @Nullable String business, @Nullable String appId) {
        List<Business> own = tx.businesses.of(account.userId());
        if (business == null || business.isEmpty()) {
            return new Caller(account, own.get(0).id(), appId);
        }
        return own.stream()
                .filter(b -> Long.toString(b.id()).equals(business))
                .findFirst()
                .map(b -> new Caller(account, b.id(), appId))
                .orElseThrow(Problem::invalidBusinessId);
    }
}
