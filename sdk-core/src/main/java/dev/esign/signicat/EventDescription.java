package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of event that there is. Immutable. Source: Signicat wire sheet §3.4.
 *
 * @param id Signicat's id of it
 * @param name the word on the wire
 * @param description what it tells of
 * @param extra what else there was, by name
 */
public record EventDescription(
        @Nullable String id,
        @Nullable EventType name,
        @Nullable String description,
        Map<String, @Nullable Object> extra) {
    static EventDescription read(Members members) {
        return new EventDescription(
                members.text("id"), members.word(EventType::new, "name"), members.text("description"), members.extra());
    }
}
