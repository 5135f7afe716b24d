package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.AccessTokens;
import dev.esign.sandbox.common.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** {@code POST /oauth/token} (GetSigned wire sheet §1.3). Its errors are RFC 6749's (§5.2), for the sheet shows none. */
final class TokenRoutes {
    private final Database database;
    private final AccessTokens tokens;
    private final AtomicInteger requests = new AtomicInteger();

    TokenRoutes(Database database, AccessTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    int requests() {
        return requests.get();
    }

    void register(RoutesConfig routes) {
        routes.post("/oauth/token", this::mint);
    }

    private void mint(Context request) {
        requests.incrementAndGet();
        request.header("Cache-Control", "no-store");
        String grant = once(request, "grant_type");
        String clientId = once(request, "client_id");
        String secret = once(request, "client_secret");
        if (grant == null || clientId == null || secret == null) {
            refuse(
                    request,
                    400,
                    "invalid_request",
                    "The form needs grant_type, client_id and client_secret, each once.");
            return;
        }
        if (!grant.equals("client_credentials")) {
            refuse(request, 400, "unsupported_grant_type", "The only grant is client_credentials.");
            return;
        }
        boolean known = database.read(tx -> tx.applications.find(clientId))
                .filter(a -> Tokens.same(a.clientSecret(), secret))
                .isPresent();
        if (!known) {
            refuse(request, 401, "invalid_client", "There is no application with this id and secret.");
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", tokens.mint(new AccessTokens.Grant(clientId, List.of())));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", tokens.life().toSeconds());
        Json.answer(200, answer).to(request);
    }

    private static @Nullable String once(Context request, String name) {
        List<String> values = request.formParams(name);
        return values.size() == 1 ? values.get(0) : null;
    }

    private static void refuse(Context request, int status, String error, String description) {
        Json.answer(status, Map.of("error", error, "error_description", description))
                .to(request);
    }
}
