package dev.esign.sandbox.atlas;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a webhook.
 *
 * @param envelopeId the envelope it tells of
 * @param event the event's name
 * @param url where it goes
 * @param body the JSON that is sent, the same in each attempt
 * @param attempts how often it was tried so far
 * @param state {@code pending}, {@code delivered} or {@code failed}
 * @param nextAttemptAt when it is due to be tried again; null once it is delivered or given up
 * @param lastResult the last attempt's status, or what went wrong; empty before the first
 */
public record WebhookDelivery(
        String envelopeId,
        String event,
        URI url,
        String body,
        int attempts,
        String state,
        @Nullable Instant nextAttemptAt,
        String lastResult) {
    /** Leaves out the body and the query of the URL: a caller may have put a secret in either. */
    @Override
    public String toString() {
        return "WebhookDelivery[envelopeId=" + envelopeId + ", event=" + event + ", host=" + url.getHost()
                + ", attempts=" + attempts + ", state=" + state + ", nextAttemptAt=" + nextAttemptAt
                + ", lastResult=" + lastResult + "]";
    }
}
