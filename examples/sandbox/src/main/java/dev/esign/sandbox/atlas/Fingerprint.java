package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/** A hash of what a JSON body says, whatever the order of its members. */
final class Fingerprint {
    private static final ObjectWriter SORTED = Json.MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Fingerprint() {}

    static String of(JsonNode body) {
        try {
            return Tokens.sha256(SORTED.writeValueAsBytes(Json.MAPPER.treeToValue(body, Object.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
