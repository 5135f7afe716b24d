package dev.esign.sandbox.signicat;

import dev.esign.sandbox.common.AccessTokens;
import dev.esign.sandbox.common.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** {@code POST /oauth/connect/token} (Signicat wire sheet §1). */
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
        routes.post("/oauth/connect/token", this::mint);
    }

    private void mint(Context request) {
        requests.incrementAndGet();
        request.header("Cache-Control", "no-store");
        Client client = client(request);
        if (client == null) {
            refuse(request, 401, "invalid_client", "There is no client with this id and secret.");
            return;
        }
        String grant = request.formParam("grant_type");
        if (grant == null) {
            refuse(request, 400, "invalid_request", "The form needs a grant_type.");
            return;
        }
        if (!grant.equals("client_credentials")) {
            refuse(request, 400, "unsupported_grant_type", "The only grant is client_credentials.");
            return;
        }
        List<String> scopes = scopes(request, client);
        if (!client.scopes().containsAll(scopes)) {
            refuse(request, 400, "invalid_scope", "A scope that was asked for is not configured for this client.");
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", tokens.mint(new AccessTokens.Grant(client.clientId(), scopes)));
        answer.put("expires_in", tokens.life().toSeconds());
        answer.put("token_type", "Bearer");
        Json.answer(200, answer).to(request);
    }

    private @Nullable Client client(Context request) {
        return ClientCredentials.of(request)
                .flatMap(given -> database.read(tx -> tx.clients.find(given.clientId()))
                        .filter(known -> Tokens.same(known.clientSecret(), given.clientSecret())))
                .orElse(null);
    }

    private static List<String> scopes(Context request, Client client) {
        String asked = request.formParam("scope");
        return asked == null || asked.isBlank()
                ? client.scopes()
                : List.of(asked.strip().split("\\s+"));
    }

    private static void refuse(Context request, int status, String error, String description) {
        Json.answer(status, Map.of("error", error, "error_description", description))
                .to(request);
    }
}
