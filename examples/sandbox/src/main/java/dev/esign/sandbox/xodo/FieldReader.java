package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.paper.PageSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a create: a list for each file (Xodo wire sheet §2.2). */
final class FieldReader {
    private static final Set<String> NOT_PREFILLED = Set.of("signature", "initials", "date_signed", "attachment");

    private static final Set<String> FLAGS = Set.of("required", "readonly", "merge");

    /** A box that was reckoned in another precision may stand out by this much. */
    private static final double SLACK = 0.5;

    private final List<Signer> signers;
    private final Set<String> identifiers = new HashSet<>();

    private FieldReader(List<Signer> signers) {
        this.signers = signers;
    }

    static List<List<Field>> read(JsonNode body, List<Upload> files, List<Signer> signers) {
        JsonNode node = Read.array(body, "fields");
        if (node.size() > files.size()) {
            throw Problem.invalid("fields has more lists than there are files.");
        }
        FieldReader reader = new FieldReader(signers);
        List<List<Field>> all = new ArrayList<>();
        for (JsonNode ofFile : node) {
            if (!ofFile.isArray()) {
                throw Problem.invalid("fields must be an array of arrays, one for each file.");
            }
            all.add(reader.ofFile(ofFile, all.size(), files.get(all.size())));
        }
        return all;
    }

    private List<Field> ofFile(JsonNode nodes, int file, Upload upload) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode node : nodes) {
            String made = "field_" + (file + 1) + "_" + (fields.size() + 1);
            Field field = field(node, made);
            if (!identifiers.add(field.identifier())) {
                throw Problem.invalid("Two fields have the same identifier.");
            }
            check(field, upload.pages());
            fields.add(field);
        }
        return fields;
    }

    private static Field field(JsonNode node, String otherwise) {
        String identifier = Read.text(node, "identifier");
        return new Field(identifier.isEmpty() ? otherwise : identifier, node, prefilled(node));
    }

    private static @Nullable String prefilled(JsonNode node) {
        String value = Read.text(node, "value");
        if (value.isEmpty()) {
            return null;
        }
        if (NOT_PREFILLED.contains(Read.text(node, "type"))) {
            throw Problem.invalid("A field of this type has no value before it is signed.");
        }
        return value;
    }

    private void check(Field field, List<PageSize> pages) {
        FLAGS.forEach(flag -> Read.flag(field.asked(), flag));
        Read.array(field.asked(), "options");
        if (!Field.TYPES.contains(field.type())) {
            throw Problem.invalid("This type of field is not known.");
        }
        if (field.signer() != 0 && signers.stream().noneMatch(s -> s.id == field.signer())) {
            throw Problem.unknownSigner();
        }
        if (field.page() < 1 || field.page() > pages.size()) {
            throw Problem.invalid("A field's page must be from 1 to " + pages.size() + ".");
        }
        PageSize page = pages.get(field.page() - 1);
        checkSpan(field.asked(), "x", "width", page.width());
        checkSpan(field.asked(), "y", "height", page.height());
    }

    private static void checkSpan(JsonNode field, String start, String size, double end) {
        double from = Read.number(field, start);
        double length = Read.number(field, size);
        if (!(length > 0 && from >= -SLACK && from + length <= end + SLACK)) {
            throw Problem.invalid("A field must be on its page: look at its " + start + " and " + size + ".");
        }
    }
}
