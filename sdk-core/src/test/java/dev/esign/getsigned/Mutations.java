package dev.esign.getsigned;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Ways to break a JSON value in one place: a member is missing, something is added, or something is odd. */
final class Mutations {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> ODD = List.of(
            JSON.nullNode(),
            JSON.textNode(""),
            JSON.textNode("unknown"),
            JSON.textNode("3"),
            JSON.textNode("\u0000\ud83d%zz\n"),
            JSON.arrayNode(),
            JSON.arrayNode().addNull().add(1).add("x").addObject().putArray("a"),
            JSON.objectNode(),
            JSON.objectNode().put("id", "x").put("name", 7),
            JSON.numberNode(-1),
            JSON.numberNode(0.5),
            JSON.numberNode(new BigDecimal("1e2000000000")),
            JSON.numberNode(new BigInteger("9".repeat(900))),
            JSON.booleanNode(false));

    private Mutations() {}

    /** Each is a value of its own. */
    static List<JsonNode> of(JsonNode value) {
        List<JsonNode> mutations = new ArrayList<>(ODD);
        if (value instanceof ObjectNode object) {
            ODD.forEach(odd -> mutations.add(object.deepCopy().set("added", odd)));
            object.fieldNames().forEachRemaining(name -> {
                mutations.add(object.deepCopy().without(name));
                inside(object.get(name), part -> object.deepCopy().set(name, part), mutations);
            });
        } else if (value instanceof ArrayNode array) {
            ODD.forEach(odd -> mutations.add(array.deepCopy().add(odd)));
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
