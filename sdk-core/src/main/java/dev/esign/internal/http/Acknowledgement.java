package dev.esign.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import okhttp3.Response;

/** A good answer is all that the call is made for; but where a good status may refuse, it must be read to know. */
record Acknowledgement(JsonAnswer<JsonNode> answer) implements ResponseReader<Void> {
    /** Null is the only value that {@code Void} has, and {@code ResponseReader} does not know that type. */
    @Override
    @SuppressWarnings("NullAway")
    public Void read(Response response) throws IOException {
        answer.read(response);
        return null;
    }
}
