package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Changes to a document (Signicat wire sheet §3.1, row 3). */
final class DocumentPatch {
    private static final List<String> CHANGEABLE =
            List.of("title", "description", "notification", "contactDetails", "advanced");

    private DocumentPatch() {}

    /** What may not be changed is left as it is. */
    static void apply(Document document, ObjectNode changes, Instant now) {
        document.requireNotOver();
        ObjectNode changed = document.given.deepCopy();
        merge(changed, changes.retain(CHANGEABLE));
        Invalid invalid = new Invalid();
        invalid.required(changed, "", "title");
        Terms terms = Terms.read(changed, document.created, invalid);
        if (!terms.deadline().isAfter(now)) {
            invalid.add("advanced.timeToLive.deadline", "must be in the future");
        }
        invalid.check();
        document.given = changed;
        document.terms = terms;
    }

    /** Objects are merged member by member, so that a new deadline leaves the tags; all else is replaced. */
    static void merge(ObjectNode into, ObjectNode changes) {
        for (var member : changes.properties()) {
            JsonNode known = into.get(member.getKey());
            if (known instanceof ObjectNode inner && member.getValue() instanceof ObjectNode change) {
                merge(inner, change);
            } else {
                into.set(member.getKey(), member.getValue());
            }
        }
    }
}
