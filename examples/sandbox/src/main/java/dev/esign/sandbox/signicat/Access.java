package dev.esign.sandbox.signicat;

import dev.esign.sandbox.common.AccessTokens;
import dev.esign.sandbox.common.Bearer;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** Lets in who brings a token with the right scope (Signicat wire sheet §1.3): 401 without a good token, 403 without the scope. */
final class Access {
    private final AccessTokens tokens;

    Access(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** The same handler, for those who may. */
    Handler with(String scope, Handler handler) {
        return request -> {
            require(request, scope);
            handler.handle(request);
        };
    }

    private void require(Context request, String scope) {
        boolean granted = Bearer.of(request)
                .map(token -> tokens.check(token, Problem::unauthorized))
                .orElseThrow(() -> Problem.unauthorized("Send an access token as `Authorization: Bearer <token>`"))
                .scopes()
                .contains(scope);
        if (!granted) {
            throw Problem.forbidden("The access token lacks the scope " + scope);
        }
    }
}
