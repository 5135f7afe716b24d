package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code POST /api/templates/{id}/send} asks for, held against the template (Atlas wire sheet §7). */
record TemplateSend(
        List<Party> parties, List<Field> fields, @Nullable String webhookUrl, ObjectNode metadata, boolean autoSend) {

    static TemplateSend read(JsonNode body, Template template) {
        List<Party> parties = PartyReader.read(body.get("parties"));
        checkRoles(parties, template.roles());
        Draft draft = Draft.read(body);
        return new TemplateSend(
                parties,
                prefilled(template, Read.object(body, "prefill")),
                draft.webhookUrl(),
                draft.metadata(),
                draft.autoSend());
    }

    private static void checkRoles(List<Party> parties, List<String> roles) {
        Set<String> missing = new HashSet<>(roles);
        for (Party party : parties) {
            if (party.role() == null || !roles.contains(party.role())) {
                throw Problem.badRequest(
                        "parties: role has to be one of the template's: " + String.join(", ", roles) + ".");
            }
            if (!missing.remove(party.role())) {
                throw Problem.badRequest("parties: two have the role " + party.role() + ".");
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.badRequest("parties: nobody has the role " + String.join(", ", missing) + ".");
        }
    }

    /** A field whose key is not among the values keeps the template's default, or stays blank. */
    private static List<Field> prefilled(Template template, ObjectNode values) {
        for (Map.Entry<String, JsonNode> entry : values.properties()) {
            if (!template.prefillKeys().contains(entry.getKey())) {
                throw Problem.badRequest("prefill: the template has no key " + entry.getKey() + ".");
            }
            if (!entry.getValue().isTextual()) {
                throw Problem.badRequest("prefill: " + entry.getKey() + " has to be a string.");
            }
        }
        return template.fields().stream()
                .map(f -> f.prefillKey() != null && values.has(f.prefillKey())
                        ? f.withValue(values.get(f.prefillKey()).asText())
                        : f)
                .toList();
    }
}
