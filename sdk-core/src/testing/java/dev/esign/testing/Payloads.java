package dev.esign.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import mockwebserver3.RecordedRequest;

/** What requests carried. */
public final class Payloads {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Payloads() {}

    public static byte[] bytes(RecordedRequest request) {
        return request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
    }

    public static String text(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    public static JsonNode json(RecordedRequest request) {
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        return json(text(request));
    }

    /** Reads JSON, for which a test may write {@code '} in place of {@code "}. */
    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.startsWith("{'") || text.startsWith("[{'") ? text.replace('\'', '"') : text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
