package dev.esign.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object. A record asks for those it knows, by name; what nobody asked for, and what could not be
 * read whole, is {@link #extra()}, so that nothing is lost. Numbers may come as strings and the other way round. An
 * absent member, null, an empty string and a member of a useless form are all the same: null, or an empty collection.
 */
public final class Members {
    private static final int MAX_DIGITS = 1000;
    /** The year 9999: what is beyond is no time of ours, and dates of all kinds fail on it. */
    private static final long MAX_SECONDS = 253_402_300_799L;

    private static final JsonNode NO_ELEMENTS = MissingNode.getInstance();

    private final JsonNode object;
    /** A list: to look through so few names costs less than to build a set. */
    private final List<String> read = new ArrayList<>();

    private Members(JsonNode object) {
        this.object = object;
    }

    /**
     * Opens an object.
     *
     * @param node any JSON value; one that is no object has no members
     * @return its members
     */
    public static Members of(JsonNode node) {
        return new Members(node);
    }

    /**
     * The object itself.
     *
     * @return the JSON as it came
     */
    public JsonNode json() {
        return object;
    }

    /**
     * Reads a string; a number or boolean is taken for its text.
     *
     * @param names the member's name, and others that it may go by
     * @return the first that is there and not blank, or null
     */
    public @Nullable String text(String... names) {
        return first(Members::toText, names);
    }

    /**
     * Reads the id of what was asked for. Another id in the answer, such as that of an event, does not win over it but stays
     * {@link #extra()}.
     *
     * @param known the id that was asked for; null if only the answer knows it
     * @param names the member's name, and others that it may go by
     * @return the id; null if nobody knows it
     */
    public @Nullable String id(@Nullable String known, String... names) {
        if (known == null) {
            return text(names);
        }
        // Where the answer repeats it, it is read and so no extra.
        first(node -> known.equals(toText(node)) ? known : null, names);
        return known;
    }

    /**
     * Reads a whole number, also from a string.
     *
     * @param names the member's name, and others that it may go by
     * @return the first that is there and fits, or null
     */
    public @Nullable Integer integer(String... names) {
        return first(Members::toInteger, names);
    }

    /**
     * Reads a whole number of up to 19 digits, also from a string.
     *
     * @param names the member's name, and others that it may go by
     * @return the first that is there and fits, or null
     */
    public @Nullable Long longInteger(String... names) {
        return first(Members::toLong, names);
    }

    /**
     * Reads a number, also from a string.
     *
     * @param names the member's name, and others that it may go by
     * @return the first that is there, finite; or null
     */
    public @Nullable Double number(String... names) {
        return first(Members::toDouble, names);
    }

    /**
     * Reads a boolean, also from the strings {@code true} and {@code false}, and from 1 and 0.
     *
     * @param names the member's name, and others that it may go by
     * @return the first that is there, or null
     */
    public @Nullable Boolean flag(String... names) {
        return first(Members::toBoolean, names);
    }

    /**
     * Reads a point in time in ISO 8601 with an offset (RFC 3339).
     *
     * @param names the member's name, and others that it may go by
     * @return the first that is there, or null
     */
    public @Nullable Instant time(String... names) {
        return first(Members::toInstant, names);
    }

    /**
     * Reads a point in time in whole seconds since 1970 (UNIX time), also from a string. 0 is no time.
     *
     * @param names the member's name, and others that it may go by
     * @return the first that is there, or null
     */
    public @Nullable Instant unixTime(String... names) {
        return first(Members::toUnixTime, names);
    }

    /**
     * Reads an array of objects; elements that are none are passed over.
     *
     * @param name the member's name
     * @param element reads one element
     * @param <T> what an element is read into
     * @return the elements; unmodifiable, empty if there is no such array
     */
    public <T> List<T> list(String name, Function<Members, T> element) {
        return array(name, array -> elements(array, element), JsonNode::isObject);
    }

    /**
     * Reads an array of arrays of objects; elements that are none are passed over. A flat array is taken for the only one in
     * an array.
     *
     * @param name the member's name
     * @param element reads one element
     * @param <T> what an element is read into
     * @return the elements; unmodifiable, empty if there is no such array
     */
    public <T> List<List<T>> lists(String name, Function<Members, T> element) {
        JsonNode array = object.path(name);
        if (array.isArray() && !array.isEmpty() && all(array, JsonNode::isObject)) {
            return List.of(list(name, element));
        }
        return array(
                name,
                outer -> StreamSupport.stream(outer.spliterator(), false)
                        .map(inner -> elements(inner.isArray() ? inner : NO_ELEMENTS, element))
                        .toList(),
                inner -> inner.isArray() && all(inner, JsonNode::isObject));
    }

    private static boolean all(JsonNode array, Predicate<JsonNode> predicate) {
        for (JsonNode element : array) {
            if (!predicate.test(element)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads an object.
     *
     * @param name the member's name
     * @param reader reads its members
     * @param <T> what it is read into
     * @return null if there is no such object, or it is empty
     */
    public <T> @Nullable T object(String name, Function<Members, T> reader) {
        return first(node -> node.isObject() ? reader.apply(new Members(node)) : null, name);
    }

    /**
     * Reads a word of an open set.
     *
     * @param type makes the value of the word
     * @param names the member's name, and others that it may go by
     * @param <T> the set
     * @return the first that is there and not blank, or null
     */
    public <T> @Nullable T word(Function<String, T> type, String... names) {
        String word = text(names);
        return word == null ? null : type.apply(word);
    }

    /**
     * Reads an array of names: strings, or objects that name themselves (and are then {@link #extra()} too, for what
     * else they say).
     *
     * @param name the member's name
     * @param nameInObject the members by which an object may name itself
     * @return the names; unmodifiable, empty if there is no such array
     */
    public List<String> names(String name, String... nameInObject) {
        return array(name, array -> namesIn(array, nameInObject), JsonNode::isTextual);
    }

    /**
     * Reads a free object.
     *
     * @param name the member's name
     * @return its members as plain Java values; unmodifiable, empty if there is no such object
     */
    public Map<String, @Nullable Object> map(String name) {
        Map<String, @Nullable Object> map = first(node -> node.isObject() ? Extra.of(node) : null, name);
        return map == null ? Map.of() : map;
    }

    /**
     * What was not read. Call it last.
     *
     * @return the other members as plain Java values (String, Number, Boolean, List, Map, null); unmodifiable
     */
    public Map<String, @Nullable Object> extra() {
        return Extra.without(read, object);
    }

    /**
     * Reads the elements of an array.
     *
     * @param array a JSON array
     * @param element reads one element
     * @param <T> what an element is read into
     * @return the elements that are objects; unmodifiable
     */
    public static <T> List<T> elements(JsonNode array, Function<Members, T> element) {
        List<T> elements = new ArrayList<>(array.size());
        for (JsonNode node : array) {
            if (node.isObject()) {
                elements.add(element.apply(new Members(node)));
            }
        }
        return List.copyOf(elements);
    }

    private static List<String> namesIn(JsonNode array, String... nameInObject) {
        List<String> names = new ArrayList<>(array.size());
        for (JsonNode node : array) {
            String name = node.isObject() ? new Members(node).text(nameInObject) : toText(node);
            if (name != null) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private <T> List<T> array(String name, Function<JsonNode, List<T>> reader, Predicate<JsonNode> isReadWhole) {
        JsonNode array = object.path(name);
        if (!array.isArray()) {
            return List.of();
        }
        if (all(array, isReadWhole)) {
            read.add(name);
        }
        return reader.apply(array);
    }

    private <T> @Nullable T first(Function<JsonNode, @Nullable T> reader, String... names) {
        for (String name : names) {
            JsonNode node = object.get(name);
            if (node == null) {
                continue;
            }
            boolean empty = saysNothing(node);
            T value = empty ? null : reader.apply(node);
            if (empty || value != null) {
                read.add(name);
            }
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static boolean saysNothing(JsonNode node) {
        return node.isNull()
                || (node.isContainerNode()
                        ? node.isEmpty()
                        : node.isTextual() && node.textValue().isBlank());
    }

    private static @Nullable String toText(JsonNode node) {
        return node.isValueNode() && !saysNothing(node) ? node.asText() : null;
    }

    private static @Nullable Integer toInteger(JsonNode node) {
        try {
            BigDecimal number = toDecimal(node);
            return number == null ? null : (Integer) number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Long toLong(JsonNode node) {
        try {
            BigDecimal number = toDecimal(node);
            return number == null ? null : (Long) number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant toUnixTime(JsonNode node) {
        Long seconds = toLong(node);
        return seconds == null || seconds == 0 || seconds > MAX_SECONDS || seconds < -MAX_SECONDS
                ? null
                : Instant.ofEpochSecond(seconds);
    }

    private static @Nullable Double toDouble(JsonNode node) {
        BigDecimal decimal = toDecimal(node);
        double number = decimal == null ? Double.NaN : decimal.doubleValue();
        return Double.isFinite(number) ? (Double) number : null;
    }

    private static @Nullable BigDecimal toDecimal(JsonNode node) {
        try {
            if (node.isNumber()) {
                return node.decimalValue();
            }
            String text = node.isTextual() ? node.textValue().strip() : "";
            return text.length() > MAX_DIGITS ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Boolean toBoolean(JsonNode node) {
        return switch (node.asText()) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable Instant toInstant(JsonNode node) {
        try {
            return OffsetDateTime.parse(node.asText()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
