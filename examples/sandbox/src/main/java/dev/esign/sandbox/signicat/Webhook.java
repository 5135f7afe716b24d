package dev.esign.sandbox.signicat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the account wants which events (Signicat wire sheet §6.1). */
record Webhook(
        long id,
        String name,
        boolean active,
        List<String> events,
        Config config,
        List<String> tags,
        Instant createdAt,
        Instant updatedAt,
        @Nullable LastResponse lastResponse) {

    boolean wants(Event event) {
        return active && (events.contains("*") || events.contains(event.type())) && event.concerns(tags);
    }

    /** Whether a delivery is shown to whoever asks for the newest ones. */
    boolean keeps(Deliveries.Row delivery) {
        return switch (config.deliveryLogging()) {
            case "always" -> true;
            case "failed" -> !delivery.state().equals("delivered");
            default -> false;
        };
    }

    Webhook numbered(long number) {
        return new Webhook(number, name, active, events, config, tags, createdAt, updatedAt, lastResponse);
    }

    Webhook answered(@Nullable LastResponse response) {
        return new Webhook(id, name, active, events, config, tags, createdAt, updatedAt, response);
    }

    /** Leaves out the configuration, and with it the secret. */
    @Override
    public String toString() {
        return "Webhook[id=" + id + ", events=" + events + "]";
    }

    /** Where it is, what proves that a delivery is Signicat's, and which deliveries are kept. */
    record Config(String url, @Nullable String secret, String deliveryLogging) {
        /** Leaves out the URL and the secret. */
        @Override
        public String toString() {
            return "Config[deliveryLogging=" + deliveryLogging + "]";
        }
    }

    /** What the newest attempt came to. */
    record LastResponse(@Nullable Integer code, String message, Instant timestamp) {
        /** {@code result} is a status, or says why there is none. */
        static LastResponse of(String result, Instant now) {
            boolean answered = !result.isEmpty() && result.chars().allMatch(Character::isDigit);
            return new LastResponse(answered ? Integer.valueOf(result) : null, result, now);
        }
    }
}
