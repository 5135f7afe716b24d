package dev.esign.sandbox.atlas;

import io.javalin.http.Context;

/** Puts an answer on the wire. */
final class Reply {
    private Reply() {}

    static void with(Context request, Answer answer) {
        if (answer.replayed()) {
            request.header("Idempotency-Replayed", "true");
        }
        request.status(answer.status()).contentType("application/json").result(answer.json());
    }
}
