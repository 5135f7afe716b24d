package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.AccessTokens;
import dev.esign.sandbox.common.Bearer;
import io.javalin.http.Context;

/** Tells which application calls, by its bearer token (GetSigned wire sheet §1.4). */
final class Callers {
    private final AccessTokens tokens;

    Callers(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** Gives the client id. */
    String of(Context request) {
        return Bearer.of(request)
                .map(token -> tokens.check(token, Problem::unauthorized).clientId())
                .orElseThrow(() -> Problem.unauthorized("Send an access token as `Authorization: Bearer <token>`"));
    }
}
