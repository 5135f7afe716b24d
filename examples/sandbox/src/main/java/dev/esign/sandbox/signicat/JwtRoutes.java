package dev.esign.sandbox.signicat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code POST /jwt/validate}: whether what a signer brought back is Signicat's (Signicat wire sheet §3.3). */
final class JwtRoutes {
    private final RedirectTokens tokens;
    private final Access access;

    JwtRoutes(RedirectTokens tokens, Access access) {
        this.tokens = tokens;
        this.access = access;
    }

    void register(RoutesConfig routes) {
        routes.post("/jwt/validate", access.with(Scopes.JWT, this::validate));
    }

    private void validate(Context request) {
        Invalid invalid = new Invalid();
        String jwt = invalid.required(Json.readObject(request.bodyAsBytes()), "", "jwt");
        invalid.check();
        Json.answer(200, tokens.validate(jwt)).to(request);
    }
}
