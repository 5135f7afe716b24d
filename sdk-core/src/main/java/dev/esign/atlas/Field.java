package dev.esign.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the document that a signer fills in. Immutable; options are copies. Position and size are fractions of the
 * page, 0 to 1.
 *
 * <p>No page of Atlas shows the whole shape, and those that show a part disagree. So a field that was read goes back as it
 * came, member for member, but for what a copy changed; and it is an assumption that positions count from the top left
 * corner. Source: Atlas wire sheet §11.
 */
public final class Field {
    private final JsonNode json;
    private final @Nullable FieldType type;
    private final @Nullable Integer page;
    private final @Nullable Double x;
    private final @Nullable Double y;
    private final @Nullable Double width;
    private final @Nullable Double height;
    private final @Nullable Integer partyIndex;
    private final @Nullable Integer partyOrder;
    private final Map<String, @Nullable Object> extra;

    private Field(Members members) {
        String kind = members.text("type");
        json = members.json();
        type = kind == null ? null : new FieldType(kind);
        page = members.integer("page");
        x = members.number("x_pct", "x");
        y = members.number("y_pct", "y");
        width = members.number("w_pct", "width");
        height = members.number("h_pct", "height");
        partyIndex = members.integer("party_index");
        partyOrder = members.integer("party_order");
        extra = members.extra();
    }

    /**
     * Places a field by hand.
     *
     * @param type what it is for
     * @param partyOrder whose it is: a position in the signing order, from 1
     * @param page from 1
     * @param x left edge, 0 to 1
     * @param y upper edge, 0 to 1
     * @param width more than 0, up to 1
     * @param height more than 0, up to 1
     * @return the field
     * @throws IllegalArgumentException if the page or the order is less than 1, or the box not on the page
     */
    public static Field at(FieldType type, int partyOrder, int page, double x, double y, double width, double height) {
        if (page < 1) {
            throw new IllegalArgumentException("Pages count from 1, not from " + page + ".");
        }
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 && y + height <= 1)) {
            throw new IllegalArgumentException(
                    "The field is not on the page: position and size are fractions of it, from 0 to 1.");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type.value());
        json.put("page", page);
        json.put("x_pct", x);
        json.put("y_pct", y);
        json.put("w_pct", width);
        json.put("h_pct", height);
        return read(Members.of(json)).withPartyOrder(partyOrder);
    }

    /**
     * Gives the field to a party.
     *
     * @param order a position in the signing order, from 1
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public Field withPartyOrder(int order) {
        if (order < 1) {
            throw new IllegalArgumentException("The signing order counts from 1, not from " + order + ".");
        }
        ObjectNode copy = json.deepCopy();
        copy.put("party_order", order);
        // It names a detected party, and would contradict the new owner.
        copy.remove("party_index");
        return read(Members.of(copy));
    }

    /**
     * What it is for.
     *
     * @return null if Atlas did not say
     */
    public @Nullable FieldType type() {
        return type;
    }

    /**
     * The page that it is on.
     *
     * @return from 1; null if Atlas did not say
     */
    public @Nullable Integer page() {
        return page;
    }

    /**
     * The left edge.
     *
     * @return a fraction of the page's width; null if Atlas did not say
     */
    public @Nullable Double x() {
        return x;
    }

    /**
     * The upper edge.
     *
     * @return a fraction of the page's height; null if Atlas did not say
     */
    public @Nullable Double y() {
        return y;
    }

    /**
     * How wide it is.
     *
     * @return a fraction of the page's width; null if Atlas did not say
     */
    public @Nullable Double width() {
        return width;
    }

    /**
     * How high it is.
     *
     * @return a fraction of the page's height; null if Atlas did not say
     */
    public @Nullable Double height() {
        return height;
    }

    /**
     * Whose detection thinks it is. Atlas matches that party by role or name to one of the caller's, and tells which in
     * {@link #partyOrder()}.
     *
     * @return a position in {@link Envelope#detectedParties()}, from 0; null if it was not detected
     */
    public @Nullable Integer partyIndex() {
        return partyIndex;
    }

    /**
     * Whose it is.
     *
     * @return a position in the signing order, from 1; null if it is nobody's yet
     */
    public @Nullable Integer partyOrder() {
        return partyOrder;
    }

    /**
     * What else Atlas said of it.
     *
     * @return members by name; unmodifiable
     */
    public Map<String, @Nullable Object> extra() {
        return extra;
    }

    static Field read(Members members) {
        return new Field(members);
    }

    static void write(JsonGenerator json, List<Field> fields) throws IOException {
        json.writeArrayFieldStart("fields");
        for (Field field : fields) {
            Json.write(json, field.json);
        }
        json.writeEndArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Field field && json.equals(field.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "Field[" + type + ", page " + page + ", party " + partyOrder + "]";
    }
}
