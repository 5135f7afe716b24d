package dev.esign.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Values that no reader expects in just any place. */
public final class OddJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public static final List<JsonNode> VALUES = List.of(
            JSON.nullNode(),
            JSON.textNode(""),
            JSON.textNode("unknown"),
            JSON.textNode("3"),
            JSON.textNode("\u0000\ud83d%zz?t=%\n"),
            JSON.arrayNode(),
            JSON.arrayNode().addNull().add(1).add("x").addObject().putArray("a"),
            JSON.objectNode(),
            JSON.objectNode().put("id", "x").put("name", 7),
            JSON.numberNode(-1),
            JSON.numberNode(0.5),
            JSON.numberNode(new BigDecimal("1e2000000000")),
            JSON.numberNode(new BigInteger("9".repeat(900))),
            JSON.booleanNode(false));

    private OddJson() {}
}
