package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.esign.sandbox.common.Answer;
import java.io.IOException;
import java.util.Map;

/** The one JSON dialect of the wire and of the store: camelCase, no nulls, times as ISO 8601 text (Signicat wire sheet §2). */
final class Json {
    /** Jackson stops at strings of 20 MB; a document in base64 is longer. The server bounds the body as a whole. */
    private static final StreamReadConstraints LONG_STRINGS =
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LONG_STRINGS).build())
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer answer(int status, Object body) {
        return new Answer(status, write(body), false);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The members that the value has on the wire. */
    static Map<String, Object> members(Object value) {
        return MAPPER.convertValue(value, new TypeReference<>() {});
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** What a caller sent; anything but JSON is the caller's mistake. */
    static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw Problem.invalid("body", "is not JSON");
        }
    }

    /** What a caller sent; no body is an empty object, and a body that is no JSON object is the caller's mistake. */
    static ObjectNode readObject(byte[] body) {
        if (body.length == 0) {
            return object();
        }
        if (read(body) instanceof ObjectNode object) {
            return object;
        }
        throw Problem.invalid("body", "must be a JSON object");
    }
}
