package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code fields} that a caller places by hand (Atlas wire sheet §11). */
final class FieldReader {
    private static final Set<String> TYPES = Set.of("signature", "initials", "date", "text", "checkbox");

    private FieldReader() {}

    static List<Field> read(JsonNode node, int pages) {
        if (!node.isArray()) {
            throw Problem.badRequest("fields has to be an array.");
        }
        List<Field> fields = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode item : node) {
            Field field = field(item, "p" + (fields.size() + 1), pages);
            if (!ids.add(field.id())) {
                throw Problem.badRequest("fields: two have the id " + field.id() + ".");
            }
            fields.add(field);
        }
        return List.copyOf(fields);
    }

    private static Field field(JsonNode item, String nextId, int pages) {
        if (!item.isObject()) {
            throw Problem.badRequest("fields: each has to be an object.");
        }
        if (pages == 0) {
            throw Problem.badRequest("The document could not be read, so nothing can be placed on it.");
        }
        String type = Read.requiredText(item, "type");
        if (!TYPES.contains(type)) {
            throw Problem.badRequest("fields: type has to be one of signature, initials, date, text, checkbox.");
        }
        Integer page = Read.integer(item, "page");
        if (page == null || page < 1 || page > pages) {
            throw Problem.badRequest("fields: page has to lie between 1 and " + pages + ".");
        }
        String id = Read.text(item, "id");
        return new Field(
                id == null ? nextId : id,
                type,
                page,
                Read.fraction(item, "x_pct"),
                Read.fraction(item, "y_pct"),
                Read.fraction(item, "w_pct"),
                Read.fraction(item, "h_pct"),
                Read.isAbsent(item.get("confidence")) ? null : Read.fraction(item, "confidence"),
                Read.text(item, "label"),
                Read.integer(item, "party_index"),
                Read.integer(item, "party_order"),
                Read.text(item, "prefill_key"),
                Read.text(item, "value"));
    }
}
