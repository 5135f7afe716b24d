package dev.esign.signicat;

import dev.esign.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the caller wants it. Immutable; options are copies. Source: Signicat wire sheet §6.1.
 *
 * @param name what it is called
 * @param active whether it delivers
 * @param events what it reports
 * @param config where it delivers
 * @param tags only events with these
 * @param extra what else there was, by name; sent back as it came
 */
public record WebhookOptions(
        @Nullable String name,
        @Nullable Boolean active,
        List<EventType> events,
        @Nullable WebhookConfig config,
        List<String> tags,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with no change, for {@link Webhooks#update}.
     *
     * @return it
     */
    public static WebhookOptions changes() {
        return new WebhookOptions(null, null, List.of(), null, List.of(), Map.of());
    }

    /**
     * Sets the name.
     *
     * @param value what it is called
     * @return a copy
     */
    public WebhookOptions withName(String value) {
        return new WebhookOptions(value, active, events, config, tags, extra);
    }

    /**
     * Says whether it delivers.
     *
     * @param value whether it delivers
     * @return a copy
     */
    public WebhookOptions withActive(Boolean value) {
        return new WebhookOptions(name, value, events, config, tags, extra);
    }

    /**
     * Says what it reports.
     *
     * @param value what it reports
     * @return a copy
     */
    public WebhookOptions withEvents(List<EventType> value) {
        return new WebhookOptions(name, active, List.copyOf(value), config, tags, extra);
    }

    /**
     * Says where it delivers.
     *
     * @param value where it delivers
     * @return a copy
     */
    public WebhookOptions withConfig(WebhookConfig value) {
        return new WebhookOptions(name, active, events, value, tags, extra);
    }

    /**
     * Restricts the events to those with tags.
     *
     * @param value only events with these
     * @return a copy
     */
    public WebhookOptions withTags(List<String> value) {
        return new WebhookOptions(name, active, events, config, List.copyOf(value), extra);
    }

    /**
     * Begins with what is required; it is active.
     *
     * @param name what it is called
     * @param config where it delivers
     * @param events what it reports; {@link EventType#ALL} for all there are and will be
     * @return it
     * @throws IllegalArgumentException if the name is blank or there is no event
     */
    public static WebhookOptions of(String name, WebhookConfig config, EventType... events) {
        if (name.isBlank() || events.length == 0) {
            throw new IllegalArgumentException("A webhook has a name and reports something: name at least one event.");
        }
        return new WebhookOptions(name, true, List.of(events), config, List.of(), Map.of());
    }

    /** What of it no message may repeat. */
    List<Secret> secrets() {
        return config == null || config.secret() == null ? List.of() : List.of(config.secret());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("name", name)
                .put("active", active)
                .put("events", events)
                .part("config", config, WebhookConfig::json)
                .put("tags", tags)
                .members();
    }
}
