package dev.esign.sandbox.atlas;

/** What a call answers: a status and a JSON body, and whether it is the answer to an earlier call. */
record Answer(int status, String json, boolean replayed) {
    static Answer of(int status, Object body) {
        return new Answer(status, Json.write(body), false);
    }
}
