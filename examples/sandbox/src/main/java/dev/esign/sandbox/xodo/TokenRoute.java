package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code POST /oauth/token}, in either encoding of a form and without a {@code grant_type} (Xodo wire sheet §1.1). No page
 * describes its failures; they are what the official SDKs look for.
 */
final class TokenRoute {
    private final Database database;
    private final Clock clock;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean tellsSuccess = true;

    TokenRoute(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    int requests() {
        return requests.get();
    }

    /** The documentation's sample has no {@code success}, but most of the official SDKs want one (Xodo wire sheet §1.1). */
    void tellSuccess(boolean told) {
        tellsSuccess = told;
    }

    void register(RoutesConfig routes) {
        routes.post("/oauth/token", this::mint);
    }

    private void mint(Context request) {
        requests.incrementAndGet();
        request.header("Cache-Control", "no-store");
        String clientId = field(request, "client_id");
        String secret = field(request, "client_secret");
        String code = field(request, "code");
        String state = field(request, "state");
        Json.answer(request, database.write(tx -> answer(tx, clientId, secret, code, state)));
    }

    private Map<String, Object> answer(Tx tx, String clientId, String secret, String code, String state) {
        Optional<Apps.Row> app = tx.apps.find(clientId).filter(a -> Tokens.same(a.clientSecret(), secret));
        if (app.isEmpty()) {
            return refusal("invalid_client", "There is no app with this client_id and client_secret.");
        }
        if (!app.get().active()) {
            return refusal("application_inactive", "The app is not active.");
        }
        Optional<Grants.Code> grant = tx.grants
                .code(code)
                .filter(c -> c.clientId().equals(clientId) && clock.instant().isBefore(c.endsAt()));
        if (grant.isEmpty()) {
            return refusal("invalid_code", "The code is unknown, used up or too old.");
        }
        if (!Tokens.same(grant.get().state(), state)) {
            return refusal("invalid_state", "The state is not the one of the authorization.");
        }
        tx.grants.useUp(code);
        Map<String, Object> token = new LinkedHashMap<>();
        if (tellsSuccess) {
            token.put("success", true);
        }
        token.put("access_token", tx.grants.newToken(clientId, grant.get().userId()));
        token.put("token_type", "Bearer");
        token.put("expires_in", "");
        token.put("state", state);
        return token;
    }

    private static Map<String, Object> refusal(String error, String message) {
        Map<String, Object> refusal = new LinkedHashMap<>();
        refusal.put("success", false);
        refusal.put("error", error);
        refusal.put("message", message);
        return refusal;
    }

    private static String field(Context request, String name) {
        return Objects.requireNonNullElse(request.formParam(name), "");
    }
}
