package dev.esign.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.testing.OddJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks an answer in one to three places, the same for the same seed. */
final class Mutation {
    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    byte[] of(JsonNode answer) {
        JsonNode mutated = answer.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutated = inOnePlace(mutated);
        }
        byte[] bytes = mutated.toString().getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                yield bytes;
            }
            default -> bytes;
        };
    }

    private JsonNode inOnePlace(JsonNode root) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        if (containers.isEmpty() || random.nextInt(20) == 0) {
            return odd();
        }
        JsonNode place = containers.get(random.nextInt(containers.size()));
        if (place instanceof ObjectNode object) {
            inObject(object);
        } else if (place instanceof ArrayNode array) {
            inArray(array);
        }
        return root;
    }

    private void inObject(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(5) == 0) {
            object.set("added_" + random.nextInt(3), odd());
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.set(name, odd());
        }
    }

    private void inArray(ArrayNode array) {
        if (array.isEmpty() || random.nextInt(3) == 0) {
            array.insert(random.nextInt(array.size() + 1), odd());
        } else if (random.nextBoolean()) {
            array.remove(random.nextInt(array.size()));
        } else {
            array.set(random.nextInt(array.size()), odd());
        }
    }

    private JsonNode odd() {
        return OddJson.VALUES.get(random.nextInt(OddJson.VALUES.size())).deepCopy();
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
