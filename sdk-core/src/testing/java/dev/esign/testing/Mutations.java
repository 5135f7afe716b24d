package dev.esign.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Ways to break a JSON value in one place: a member is missing, something is added, or something is odd. */
public final class Mutations {
    private Mutations() {}

    /** Each is a value of its own. */
    public static List<JsonNode> of(JsonNode value) {
        List<JsonNode> mutations = new ArrayList<>(OddJson.VALUES);
        if (value instanceof ObjectNode object) {
            OddJson.VALUES.forEach(odd -> mutations.add(object.deepCopy().set("added", odd)));
            object.fieldNames().forEachRemaining(name -> {
                mutations.add(object.deepCopy().without(name));
                inside(object.get(name), part -> object.deepCopy().set(name, part), mutations);
            });
        } else if (value instanceof ArrayNode array) {
            OddJson.VALUES.forEach(odd -> mutations.add(array.deepCopy().add(odd)));
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                inside(array.get(i), part -> replaced(array, place, part), mutations);
            }
        }
        return mutations;
    }

    private static void inside(JsonNode part, Function<JsonNode, JsonNode> whole, List<JsonNode> mutations) {
        of(part).stream().map(whole).forEach(mutations::add);
    }

    private static ArrayNode replaced(ArrayNode array, int place, JsonNode part) {
        ArrayNode copy = array.deepCopy();
        copy.set(place, part);
        return copy;
    }
}
