package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened. Immutable. Source: Signicat wire sheet §6.2.
 *
 * @param id by which it is handled
 * @param timestamp when
 * @param accountId whose
 * @param type what
 * @param payload about what, such as {@code documentId}; printed by names only
 * @param tags the document's
 * @param extra what else there was, by name
 */
public record Event(
        String id,
        @Nullable Instant timestamp,
        @Nullable String accountId,
        @Nullable EventType type,
        Map<String, @Nullable Object> payload,
        List<String> tags,
        Map<String, @Nullable Object> extra) {
    static Event read(Members members) {
        return new Event(
                Ids.of("event", members.text("id")),
                members.time("timestamp"),
                members.text("accountId"),
                members.word(EventType::new, "type"),
                members.map("payload"),
                members.names("tags"),
                members.extra());
    }
}
