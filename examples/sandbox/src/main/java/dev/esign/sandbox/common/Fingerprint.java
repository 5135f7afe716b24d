package dev.esign.sandbox.common;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A hash of what a JSON body says, whatever the order of its members. */
public final class Fingerprint {
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Fingerprint() {}

    /**
     * The hash of a body.
     *
     * @param body what came
     * @return 64 lower-case hex digits
     */
    public static String of(JsonNode body) {
        try {
            return Tokens.sha256(SORTED.writeValueAsBytes(SORTED.treeToValue(body, Object.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
