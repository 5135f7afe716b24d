package dev.esign.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the document that a signer fills in. Immutable. Position and size are fractions of the page, 0 to 1. No page
 * says which corner they count from (top left is assumed), nor the whole shape; members are sent back as they came,
 * unknown ones too. Source: Atlas wire sheet §11.
 *
 * @param type what it is for
 * @param page from 1
 * @param x left edge, as a fraction of the page's width
 * @param y upper edge, as a fraction of the page's height
 * @param width as a fraction of the page's width
 * @param height as a fraction of the page's height
 * @param partyIndex whose it is: a position in the list of parties, from 0
 * @param partyOrder whose it is: a position in the signing order, from 1
 * @param extra what else the answer said
 */
public record Field(
        @Nullable FieldType type,
        @Nullable Integer page,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Double width,
        @Nullable Double height,
        @Nullable Integer partyIndex,
        @Nullable Integer partyOrder,
        Map<String, @Nullable Object> extra) {

    /**
     * Places a field by hand.
     *
     * @param type what it is for
     * @param partyIndex whose it is: a position in the list of parties, from 0
     * @param page from 1
     * @param x left edge, 0 to 1
     * @param y upper edge, 0 to 1
     * @param width 0 to 1
     * @param height 0 to 1
     * @return the field
     * @throws IllegalArgumentException if the page is less than 1, the index negative, or the box not on the page
     */
    public static Field at(FieldType type, int partyIndex, int page, double x, double y, double width, double height) {
        if (page < 1 || partyIndex < 0) {
            throw new IllegalArgumentException("Pages count from 1 and parties from 0.");
        }
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 && y + height <= 1)) {
            throw new IllegalArgumentException(
                    "The field is not on the page: position and size are fractions of it, from 0 to 1.");
        }
        return new Field(type, page, x, y, width, height, partyIndex, null, Map.of());
    }

    static Field read(Members members) {
        String type = members.text("type");
        return new Field(
                type == null ? null : new FieldType(type),
                members.integer("page"),
                members.number("x_pct", "x"),
                members.number("y_pct", "y"),
                members.number("w_pct", "width"),
                members.number("h_pct", "height"),
                members.integer("party_index"),
                members.integer("party_order"),
                members.extra());
    }

    static void write(JsonGenerator json, List<Field> fields) throws IOException {
        json.writeArrayFieldStart("fields");
        for (Field field : fields) {
            json.writeStartObject();
            if (field.type != null) {
                json.writeStringField("type", field.type.value());
            }
            Json.writeMember(json, "page", field.page);
            Json.writeMember(json, "x_pct", field.x);
            Json.writeMember(json, "y_pct", field.y);
            Json.writeMember(json, "w_pct", field.width);
            Json.writeMember(json, "h_pct", field.height);
            Json.writeMember(json, "party_index", field.partyIndex);
            Json.writeMember(json, "party_order", field.partyOrder);
            Json.writeMembers(json, field.extra);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
