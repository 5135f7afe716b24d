package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.sandbox.common.Destination;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reads a webhook (Signicat wire sheet §6.1). */
final class WebhookReader {
    private static final String CONFIG = "config.";

    private WebhookReader() {}

    static Webhook read(ObjectNode body, long id, Instant createdAt, Instant now) {
        Invalid invalid = new Invalid();
        JsonNode config = body.path("config");
        String url = invalid.required(config, CONFIG, "url");
        if (!url.isEmpty() && Destination.of(url).isEmpty()) {
            invalid.add(CONFIG + "url", "must be an https URL, or an http URL of this machine");
        }
        String secret = invalid.optional(config, CONFIG, "secret");
        Webhook webhook = new Webhook(
                id,
                invalid.required(body, "", "name"),
                Invalid.isAbsent(body.path("active")) || invalid.flag(body, "", "active"),
                events(body, invalid),
                new Webhook.Config(
                        url,
                        secret == null || secret.isEmpty() ? null : secret,
                        invalid.oneOf(config, CONFIG, "deliveryLogging", Set.of("never", "failed", "always"), "never")),
                invalid.texts(body, "", "tags"),
                createdAt,
                now,
                null);
        invalid.check();
        return webhook;
    }

    /** What a create would have been to make this webhook. */
    static ObjectNode body(Webhook webhook) {
        return Json.readObject(Json.write(webhook).getBytes(StandardCharsets.UTF_8));
    }

    /** All of them take the place of single ones. */
    private static List<String> events(ObjectNode body, Invalid invalid) {
        List<String> events = invalid.texts(body, "", "events");
        if (events.isEmpty()) {
            invalid.add("events", "must name at least one event");
        } else if (!events.stream().allMatch(e -> e.equals(EventTypes.ALL) || EventTypes.isKnown(e))) {
            invalid.add("events", "must be types of events, or *");
        }
        return events.contains(EventTypes.ALL) ? List.of(EventTypes.ALL) : events;
    }
}
