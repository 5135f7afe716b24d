package dev.esign.sandbox.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the review page shows. */
record ReviewModel(
        Envelope envelope,
        List<Deliveries.Row> deliveries,
        @Nullable String savedTemplate) {
    Map<String, Object> asMap() {
        Map<String, Object> model = new HashMap<>();
        model.put("title", "Review " + envelope.fileName);
        model.put("id", envelope.id);
        model.put("token", envelope.reviewToken);
        model.put("fileName", envelope.fileName);
        model.put("status", envelope.status());
        model.put("fieldsStatus", Json.MAPPER.valueToTree(envelope.fieldsStatus).asText());
        model.put("version", envelope.fieldsVersion);
        model.put("notice", notice());
        model.put("isDraft", envelope.isDraft());
        model.put("isDetected", envelope.fieldsStatus != FieldsStatus.PENDING);
        model.put(
                "isReadable",
                envelope.fieldsStatus != FieldsStatus.PENDING
                        && !model.get("fieldsStatus").equals("failed"));
        model.put("rows", rows());
        model.put("parties", parties());
        model.put("fields", fields());
        model.put("deliveries", deliveries);
        model.put("savedTemplate", savedTemplate == null ? "" : savedTemplate);
        return model;
    }

    private String notice() {
        return switch (envelope.fieldsStatus) {
            case PENDING -> "The document is being looked through for fields. Load the page again in a moment.";
            case FAILED ->
                "The document could not be read: "
                        + envelope.metadata.path("detection_error").asText();
            case RECOVERED_EMPTY -> "No fields were found. Place at least one before you send.";
            case READY -> "";
        };
    }

    /** The form's rows: the parties, else what the document seems to want, and an empty one. */
    private List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        envelope.parties.forEach(p -> rows.add(row(p.email(), p.name(), p.role())));
        if (rows.isEmpty()) {
            envelope.detectedParties.forEach(p -> rows.add(row("", null, p.role())));
        }
        rows.add(row("", null, null));
        return rows;
    }

    private static Map<String, String> row(String email, @Nullable String name, @Nullable String role) {
        return Map.of("email", email, "name", name == null ? "" : name, "role", role == null ? "" : role);
    }

    private List<Map<String, String>> parties() {
        return envelope.parties.stream()
                .map(p -> Map.of(
                        "order", Integer.toString(p.order()),
                        "name", p.displayName(),
                        "email", p.email(),
                        "status", envelope.statusOf(p)))
                .toList();
    }

    private List<Map<String, String>> fields() {
        return Binding.bind(envelope.fields, envelope.detectedParties, envelope.parties).stream()
                .map(f -> Map.of(
                        "type", f.type(),
                        "page", Integer.toString(f.page()),
                        "label", f.label() == null ? "" : f.label(),
                        "party", party(f)))
                .toList();
    }

    private String party(Field field) {
        return envelope.parties.stream()
                .filter(field::belongsTo)
                .findFirst()
                .map(Party::displayName)
                .orElseGet(() -> detectedParty(field.partyIndex()));
    }

    private String detectedParty(@Nullable Integer index) {
        return index != null && index >= 0 && index < envelope.detectedParties.size()
                ? envelope.detectedParties.get(index).name()
                : "nobody yet";
    }
}
