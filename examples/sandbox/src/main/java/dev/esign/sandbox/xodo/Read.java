package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads members in PHP's manner: a number may be a text, a flag may be a number, and what is missing is empty. */
final class Read {
    private Read() {}

    /** Empty if it is missing. */
    static String text(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        if (node.isContainerNode()) {
            throw Problem.invalid(name + " must be a text.");
        }
        return node.isNull() ? "" : node.asText();
    }

    static String required(JsonNode parent, String name) {
        String text = text(parent, name);
        if (text.isBlank()) {
            throw Problem.invalid(name + " is missing.");
        }
        return text;
    }

    static boolean flag(JsonNode parent, String name) {
        String text = text(parent, name);
        return switch (text) {
            case "", "0", "false" -> false;
            case "1", "true" -> true;
            default -> throw Problem.invalid(name + " must be 0 or 1.");
        };
    }

    static int integer(JsonNode parent, String name, int otherwise) {
        String text = text(parent, name);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Problem.invalid(name + " must be a whole number.");
        }
    }

    static double number(JsonNode parent, String name) {
        String text = text(parent, name);
        try {
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Problem.invalid(name + " must be a number.");
        }
    }

    /** UNIX seconds. */
    static @Nullable Instant instant(JsonNode parent, String name) {
        String text = text(parent, name);
        try {
            return text.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException e) {
            throw Problem.invalid(name + " must be a UNIX time in seconds.");
        }
    }

    /** An array; what is missing, or empty in whatever form PHP writes that, is an empty one. */
    static JsonNode array(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        boolean empty = node.isMissingNode()
                || node.isNull()
                || (node.isTextual() && node.asText().isEmpty());
        if (!empty && !node.isArray()) {
            throw Problem.invalid(name + " must be an array.");
        }
        return node;
    }
}
