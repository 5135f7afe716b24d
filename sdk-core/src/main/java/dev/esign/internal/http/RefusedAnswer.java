package dev.esign.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** An answer with a good status whose body refuses. */
final class RefusedAnswer extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient JsonNode body;

    RefusedAnswer(JsonNode body) {
        super("the answer is a refusal");
        this.body = body;
    }

    JsonNode body() {
        return body;
    }
}
