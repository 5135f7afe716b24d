package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Answer;
import io.javalin.http.Context;

/** Puts an answer on the wire. */
final class Reply {
    private Reply() {}

    static void with(Context request, Answer answer) {
        if (answer.replayed()) {
            request.header("Idempotency-Replayed", "true");
        }
        answer.to(request);
    }
}
