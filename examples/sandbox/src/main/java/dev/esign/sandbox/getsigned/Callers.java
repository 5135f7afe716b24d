package dev.esign.sandbox.getsigned;

import io.javalin.http.Context;

/** Tells which application calls, by its bearer token (GetSigned wire sheet §1.4). */
final class Callers {
    private static final String BEARER = "Bearer ";

    private final AccessTokens tokens;

    Callers(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** Gives the client id. */
    String of(Context request) {
        String header = request.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Problem.unauthorized("Send an access token as `Authorization: Bearer <token>`");
        }
        return tokens.check(header.substring(BEARER.length()).strip());
    }
}
