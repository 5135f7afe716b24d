package dev.esign.sandbox.xodo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a webhook.
 *
 * @param event the event's type, such as {@code document_signed}
 * @param body the JSON that is sent, the same in each attempt
 * @param attempts how often it was tried so far
 * @param state {@code pending}, {@code delivered} or {@code failed}
 * @param nextAttemptAt when it is due to be tried again; null once it is delivered or given up
 * @param lastResult the last attempt's status, or what went wrong; empty before the first
 */
public record WebhookDelivery(
        String event,
        String body,
        int attempts,
        String state,
        @Nullable Instant nextAttemptAt,
        String lastResult) {
    /** Leaves out the body, which names people. */
    @Override
    public String toString() {
        return "WebhookDelivery[event=" + event + ", attempts=" + attempts + ", state=" + state + ", nextAttemptAt="
                + nextAttemptAt + ", lastResult=" + lastResult + "]";
    }
}
