package dev.esign.signicat;

import dev.esign.SecretUrl;
import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of a webhook. Bodies and headers are not printed. Immutable. Source: Signicat wire sheet §3.4.
 *
 * @param id Signicat's id
 * @param webhookId of which webhook
 * @param eventId which event
 * @param timestamp when
 * @param url where it went
 * @param elapsedMs how long it took, in milliseconds
 * @param requestHeaders headers by name
 * @param requestBody the event as it was sent
 * @param responseHeaders headers by name
 * @param responseBody the receiver's answer
 * @param responseStatusCode the receiver's status
 * @param responseMessage the receiver's words
 * @param errorMessage why there was no answer
 * @param extra what else there was, by name
 */
public record WebhookDelivery(
        @Nullable String id,
        @Nullable Long webhookId,
        @Nullable String eventId,
        @Nullable Instant timestamp,
        @Nullable SecretUrl url,
        @Nullable Long elapsedMs,
        Map<String, @Nullable Object> requestHeaders,
        @Nullable String requestBody,
        Map<String, @Nullable Object> responseHeaders,
        @Nullable String responseBody,
        @Nullable Integer responseStatusCode,
        @Nullable String responseMessage,
        @Nullable String errorMessage,
        Map<String, @Nullable Object> extra) {
    static WebhookDelivery read(Members members) {
        return new WebhookDelivery(
                members.text("id"),
                members.longInteger("webhookId"),
                members.text("eventId"),
                members.time("timestamp"),
                members.word(SecretUrl::new, "url"),
                members.longInteger("elapsedMs"),
                members.map("requestHeaders"),
                members.text("requestBody"),
                members.map("responseHeaders"),
                members.text("responseBody"),
                members.integer("responseStatusCode"),
                members.text("responseMessage"),
                members.text("errorMessage"),
                members.extra());
    }

    @Override
    public String toString() {
        return "WebhookDelivery[" + id + " of event " + eventId + ", answered " + responseStatusCode + "]";
    }
}
