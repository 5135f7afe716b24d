package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single members of what a caller sent. What is not as it should be is a 400 that names the member. */
final class Read {
    private static final Pattern LOOPBACK_IPV4 = Pattern.compile("127(\\.\\d{1,3}){3}");

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
        try {
            URI uri = new URI(text);
            String host = uri.getHost();
            if (uri.getScheme() != null && host != null && uri.getUserInfo() == null) {
                String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
                if (scheme.equals("https") || (scheme.equals("http") && isLoopback(host))) {
                    return uri;
                }
            }
        } catch (URISyntaxException e) {
            // Falls through to the one answer.
        }
        throw Problem.badRequest(name + " has to be an https URL, or an http URL of this machine.");
    }

    /** Goes by what is written: to look a name up would take time, and the answer could be another one later. */
    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || LOOPBACK_IPV4.matcher(host).matches();
    }
}
