package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as Signicat tells of it. Immutable. Source: Signicat wire sheet §6.1.
 *
 * @param id Signicat's id
 * @param name what it is called
 * @param active whether it delivers
 * @param events what it reports
 * @param config where it delivers
 * @param tags only events with these
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 * @param lastResponse what its receiver last said
 * @param extra what else there was, by name
 */
public record Webhook(
        @Nullable Long id,
        @Nullable String name,
        @Nullable Boolean active,
        List<EventType> events,
        @Nullable WebhookConfig config,
        List<String> tags,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable LastResponse lastResponse,
        Map<String, @Nullable Object> extra) {
    static Webhook read(Members members) {
        return new Webhook(
                members.longInteger("id"),
                members.text("name"),
                members.flag("active"),
                members.names("events").stream().map(EventType::new).toList(),
                members.object("config", WebhookConfig::read),
                members.names("tags"),
                members.time("createdAt"),
                members.time("updatedAt"),
                members.object("lastResponse", LastResponse::read),
                members.extra());
    }
}
