package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.signicat.Problem.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a caller sent, and gathers all that is wrong with it, so that one answer names every field. A member that is
 * null counts as one that is not there.
 */
final class Invalid {
    private final List<FieldError> errors = new ArrayList<>();

    void add(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** Throws if anything was wrong. */
    void check() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** The empty string if it is missing or wrong; {@code path} is what stands before the name in the error. */
    String required(JsonNode parent, String path, String name) {
        JsonNode node = parent.path(name);
        if (isAbsent(node) || (node.isTextual() && node.asText().isBlank())) {
            add(path + name, "must not be blank");
            return "";
        }
        String text = optional(parent, path, name);
        return text == null ? "" : text;
    }

    @Nullable String optional(JsonNode parent, String path, String name) {
        JsonNode node = parent.path(name);
        if (isAbsent(node)) {
            return null;
        }
        if (!node.isTextual()) {
            add(path + name, "must be a string");
            return null;
        }
        return node.asText();
    }

    /** As it is written in {@code values}, for the case does not count. */
    String oneOf(JsonNode parent, String path, String name, Set<String> values, String otherwise) {
        String text = optional(parent, path, name);
        if (text == null) {
            return otherwise;
        }
        return values.stream().filter(text::equalsIgnoreCase).findFirst().orElseGet(() -> {
            add(path + name, "must be one of " + String.join(", ", new TreeSet<>(values)));
            return otherwise;
        });
    }

    List<String> texts(JsonNode parent, String path, String name) {
        JsonNode node = parent.path(name);
        List<String> texts = new ArrayList<>();
        if (isAbsent(node)) {
            return texts;
        }
        if (!node.isArray()) {
            add(path + name, "must be a list of strings");
        }
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    int integer(JsonNode parent, String path, String name, int otherwise, int least, int most) {
        JsonNode node = parent.path(name);
        if (isAbsent(node)) {
            return otherwise;
        }
        if (!node.isInt() || node.asInt() < least || node.asInt() > most) {
            add(path + name, "must be an integer from " + least + " to " + most);
            return otherwise;
        }
        return node.asInt();
    }

    boolean flag(JsonNode parent, String path, String name) {
        JsonNode node = parent.path(name);
        if (!isAbsent(node) && !node.isBoolean()) {
            add(path + name, "must be true or false");
        }
        return node.asBoolean();
    }

    @Nullable Instant instant(JsonNode parent, String path, String name) {
        String text = optional(parent, path, name);
        return text == null ? null : instant(path + name, text);
    }

    @Nullable Instant instant(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            add(field, "must be a time as in 2024-04-15T12:00:00Z");
            return null;
        }
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
