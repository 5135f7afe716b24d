package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.paper.PageSize;
import java.util.List;
import java.util.Set;

/** Reads the body of a field, and looks whether it fits its envelope (GetSigned wire sheet §2.7). */
final class FieldReader {
    private static final Set<String> TYPES = Set.of("signature", "initial", "date", "text", "checkbox");
    /** A box that was reckoned in another precision may stand out by this much. */
    private static final double SLACK = 0.5;

    private FieldReader() {}

    static Field read(JsonNode body, Envelope envelope) {
        Upload document = envelope.document;
        if (document == null) {
            throw Problem.rule("An envelope needs a document before it has fields");
        }
        Invalid invalid = new Invalid();
        Field field = new Field(
                Ids.next("fld"),
                invalid.required(body, "", "documentId"),
                invalid.required(body, "", "signerId"),
                invalid.required(body, "", "type"),
                invalid.integer(body, "", "page", 0),
                invalid.number(body, "x"),
                invalid.number(body, "y"),
                invalid.number(body, "w"),
                invalid.number(body, "h"),
                invalid.flag(body, "required"),
                null);
        invalid.check();
        if (!field.documentId().equals(document.id())) {
            invalid.add("documentId", "is not this envelope's");
        }
        if (envelope.signers.stream().noneMatch(s -> s.id.equals(field.signerId()))) {
            invalid.add("signerId", "is not this envelope's");
        }
        if (!TYPES.contains(field.type())) {
            invalid.add("type", "must be signature, initial, date, text or checkbox");
        }
        checkBox(field, document.pages(), invalid);
        invalid.check();
        return field;
    }

    private static void checkBox(Field field, List<PageSize> pages, Invalid invalid) {
        if (field.page() < 1 || field.page() > pages.size()) {
            invalid.add("page", "must be from 1 to " + pages.size());
            return;
        }
        PageSize page = pages.get(field.page() - 1);
        checkSpan("x", "w", field.x(), field.w(), page.width(), invalid);
        checkSpan("y", "h", field.y(), field.h(), page.height(), invalid);
    }

    private static void checkSpan(String start, String size, double from, double length, double end, Invalid invalid) {
        if (!(length > 0)) {
            invalid.add(size, "must be greater than 0");
        }
        if (!(from >= -SLACK && from + length <= end + SLACK)) {
            invalid.add(start, "must keep the field on the page");
        }
    }
}
