package dev.esign.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What becomes of a body on its way through faulty hands, and what servers write in place of what was promised. */
public final class Mutations {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "0",
            "7",
            "\"7\"",
            "-1.5e9",
            "99999999999999999999",
            "true",
            "\"text\"",
            "[null]",
            "[7]",
            "[[]]",
            "[{}]",
            "{\"a\":[{\"b\":null}]}");
    private static final List<String> PIECES =
            List.of("{", "}", "[", "]", "\"", ",", ":", "null", "-", "1e9", "\\u", "\\ud800", "\u00ff", "\0", "=");

    private Mutations() {}

    /** One to four edits: a byte replaced, a piece cut out, or a piece of JSON or noise put in. */
    public static byte[] ofBytes(byte[] original, Random random) {
        String text = new String(original, ISO_8859_1);
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(4));
            String piece =
                    switch (random.nextInt(3)) {
                        case 0 -> "";
                        case 1 -> String.valueOf((char) random.nextInt(256));
                        default -> PIECES.get(random.nextInt(PIECES.size()));
                    };
            text = text.substring(0, from) + piece + text.substring(to);
        }
        return text.getBytes(ISO_8859_1);
    }

    /** The object with each member, at any depth, in turn absent, of another value, and with a stranger beside it. */
    public static List<byte[]> ofMembers(byte[] original) {
        try {
            JsonNode root = JSON.readTree(original);
            List<byte[]> mutants = new ArrayList<>();
            mutate(root, root, mutants);
            return mutants;
        } catch (Exception e) {
            throw new IllegalArgumentException("not the JSON of a test", e);
        }
    }

    private static void mutate(JsonNode root, JsonNode node, List<byte[]> mutants) throws JsonProcessingException {
        if (node instanceof ArrayNode array) {
            for (JsonNode element : array) {
                mutate(root, element, mutants);
            }
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode value = object.get(name);
            for (String other : VALUES) {
                object.set(name, JSON.readTree(other));
                mutants.add(root.toString().getBytes(UTF_8));
            }
            object.remove(name);
            mutants.add(root.toString().getBytes(UTF_8));
            object.set(name, value);
            mutate(root, value, mutants);
        }
        object.put("a_stranger", "from the future");
        mutants.add(root.toString().getBytes(UTF_8));
        object.remove("a_stranger");
    }
}
