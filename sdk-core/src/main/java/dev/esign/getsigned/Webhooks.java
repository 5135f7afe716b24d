package dev.esign.getsigned;

import dev.esign.ApiCall;
import dev.esign.Secret;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Transport;
import java.net.URI;
import java.util.List;

/**
 * Where GetSigned reports what happens. Thread-safe. Source: GetSigned wire sheet §2.10 and §6.1; how registrations are
 * listed, changed or removed is not public.
 */
public final class Webhooks {
    private final Transport transport;

    Webhooks(Transport transport) {
        this.transport = transport;
    }

    /**
     * Registers an address to which events are delivered. Carries an idempotency key, which GetSigned honours for 24 hours.
     *
     * @param url where GetSigned can reach it: an {@code https} URL (or {@code http}, for tests)
     * @param events what to report
     * @param secret the caller's choice: GetSigned signs deliveries with it. Keep it to verify them by
     * @return the call
     * @throws IllegalArgumentException if it is another kind of URL or names no host, or there is no event, or the secret has white
     *     space at an end
     */
    public ApiCall<Webhook> register(URI url, List<EventType> events, Secret secret) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException("A webhook URL begins with https:// and names a host.");
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A webhook reports something: name at least one event.");
        }
        if (!secret.reveal().equals(secret.reveal().strip())) {
            throw new IllegalArgumentException(
                    "The secret has white space at an end, with which no delivery verifies. Was it read with its line end?");
        }
        return transport
                .call("webhooks.register", "POST", "v1", "webhooks")
                .keyed()
                .hiding(List.of(secret))
                .body(Bodies.json(json -> {
                    json.writeStringField("url", url.toString());
                    json.writeArrayFieldStart("events");
                    for (EventType event : events) {
                        json.writeString(event.value());
                    }
                    json.writeEndArray();
                    json.writeStringField("secret", secret.reveal());
                }))
                .objectIfAny(Webhook::read);
    }
}
