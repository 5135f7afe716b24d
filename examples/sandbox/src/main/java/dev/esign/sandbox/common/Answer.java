package dev.esign.sandbox.common;

import io.javalin.http.Context;

/**
 * What a call answers.
 *
 * @param status the status
 * @param json the body
 * @param replayed whether it is the answer to an earlier call
 */
public record Answer(int status, String json, boolean replayed) {
    /**
     * Puts the answer on the wire.
     *
     * @param request what is answered
     */
    public void to(Context request) {
        request.status(status).contentType("application/json").result(json);
    }
}
