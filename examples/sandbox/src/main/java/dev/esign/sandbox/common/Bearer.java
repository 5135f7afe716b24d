package dev.esign.sandbox.common;

import io.javalin.http.Context;
import java.util.Optional;

/** The bearer token of a request (RFC 6750 §2.1). */
public final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /**
     * Looks in the {@code Authorization} header.
     *
     * @param request the request
     * @return the token; empty if there is no such header, or it is of another scheme
     */
    public static Optional<String> of(Context request) {
        return Optional.ofNullable(request.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
