package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a caller sent, and gathers all that is wrong with it, so that one answer names every field. */
final class Invalid {
    private final Map<String, List<String>> errors = new TreeMap<>();

    void add(String field, String message) {
        errors.computeIfAbsent(field, f -> new ArrayList<>()).add(message);
    }

    /** Throws if anything was wrong. */
    void check() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** The empty string if it is missing or wrong; {@code path} is what stands before the name in the error. */
    String required(JsonNode parent, String path, String name) {
        String text = optional(parent, path, name);
        if (text == null || text.isBlank()) {
            if (!errors.containsKey(path + name)) {
                add(path + name, "must not be blank");
            }
            return "";
        }
        return text;
    }

    @Nullable String optional(JsonNode parent, String path, String name) {
        JsonNode node = parent.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            add(path + name, "must be a string");
            return null;
        }
        return node.asText();
    }

    int integer(JsonNode parent, String path, String name, int otherwise) {
        JsonNode node = parent.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isInt()) {
            add(path + name, "must be an integer");
        }
        return node.asInt();
    }

    double number(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        if (!node.isNumber()) {
            add(name, "must be a number");
        }
        return node.asDouble();
    }

    boolean flag(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
            add(name, "must be true or false");
        }
        return node.asBoolean();
    }

    @Nullable Instant instant(JsonNode parent, String name) {
        String text = optional(parent, "", name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            add(name, "must be a time as in 2026-07-02T10:15:00Z");
            return null;
        }
    }
}
