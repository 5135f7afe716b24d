package dev.esign.sandbox.signicat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a webhook.
 *
 * @param webhookId the webhook, as its registration named it
 * @param event the event's type
 * @param eventId the event's id
 * @param body the JSON that is sent, the same in each attempt
 * @param attempts how often it was tried so far
 * @param state {@code pending}, {@code delivered} or {@code failed}
 * @param nextAttemptAt when it is due to be tried again; null once it is delivered or given up
 * @param lastResult the last attempt's status, or what went wrong; empty before the first
 */
public record WebhookDelivery(
        long webhookId,
        String event,
        String eventId,
        String body,
        int attempts,
        String state,
        @Nullable Instant nextAttemptAt,
        String lastResult) {
    /** Leaves out the body, which names people. */
    @Override
    public String toString() {
        return "WebhookDelivery[webhookId=" + webhookId + ", event=" + event + ", eventId=" + eventId + ", attempts="
                + attempts + ", state=" + state + ", nextAttemptAt=" + nextAttemptAt + ", lastResult=" + lastResult
                + "]";
    }
}
