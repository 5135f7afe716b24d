package dev.esign.sandbox.getsigned;

import io.javalin.http.Context;

/** What a call answers: a status and a JSON body. */
record Answer(int status, String json) {
    static Answer of(int status, Object body) {
        return new Answer(status, Json.write(body));
    }

    void to(Context request) {
        request.status(status).contentType("application/json").result(json);
    }
}
