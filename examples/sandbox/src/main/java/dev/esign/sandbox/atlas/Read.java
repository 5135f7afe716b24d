package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.sandbox.common.Destination;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads single members of what a caller sent. What is not as it should be is a 400 that names the member. */
final class Read {
    private Read() {}

    static boolean isAbsent(@Nullable JsonNode node) {
        return node == null || node.isMissingNode() || node.isNull();
    }

    static @Nullable String text(JsonNode parent, String name) {
        JsonNode node = parent.get(name);
        if (isAbsent(node)) {
            return null;
        }
        if (!node.isTextual()) {
            throw Problem.badRequest(name + " has to be a string.");
        }
        return node.asText();
    }

    static String requiredText(JsonNode parent, String name) {
        String text = text(parent, name);
        if (text == null || text.isBlank()) {
            throw Problem.badRequest(name + " is missing.");
        }
        return text;
    }

    static @Nullable Integer integer(JsonNode parent, String name) {
        JsonNode node = parent.get(name);
        if (isAbsent(node)) {
            return null;
        }
        if (!node.isInt()) {
            throw Problem.badRequest(name + " has to be an integer.");
        }
        return node.intValue();
    }

    static boolean flag(JsonNode parent, String name) {
        JsonNode node = parent.get(name);
        if (isAbsent(node)) {
            return false;
        }
        if (!node.isBoolean()) {
            throw Problem.badRequest(name + " has to be true or false.");
        }
        return node.booleanValue();
    }

    /** NaN, which a form can carry, lies nowhere. */
    static double fraction(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        double value = node.asDouble();
        if (!node.isNumber() || !(value >= 0 && value <= 1)) {
            throw Problem.badRequest(name + " has to be a number from 0 to 1.");
        }
        return value;
    }

    static ObjectNode object(JsonNode parent, String name) {
        JsonNode node = parent.get(name);
        if (isAbsent(node)) {
            return Json.MAPPER.createObjectNode();
        }
        if (!(node instanceof ObjectNode object)) {
            throw Problem.badRequest(name + " has to be an object.");
        }
        return object;
    }

    /** The value of a form field that holds JSON, as multipart carries {@code parties} and {@code metadata}. */
    static JsonNode embedded(String name, String json) {
        try {
            JsonNode node = Json.MAPPER.readTree(json);
            if (node != null) {
                return node;
            }
        } catch (IOException e) {
            // Falls through: the answer names the field, the parser's own words would not help.
        }
        throw Problem.badRequest(name + " is not JSON.");
    }

    /** An address that the sandbox may call: https anywhere, http only on this machine. */
    static URI callable(String name, String text) {
        return Destination.of(text)
                .orElseThrow(
                        () -> Problem.badRequest(name + " has to be an https URL, or an http URL of this machine."));
    }
}
