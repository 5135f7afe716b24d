package dev.esign.benchmarks.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.svix.Webhook;
import com.svix.exceptions.EmptyWebhookSecretException;
import com.svix.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** svix. */
public class SvixDelivery extends SignedDelivery {
    private final Webhook webhook = webhook();
    private String payload = "";
    private Map<String, List<String>> headers = Map.of();

    private static Webhook webhook() {
        try {
            return new Webhook(SECRET.getBytes(UTF_8));
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void sign(int size) throws Exception {
        payload = Bodies.atlas(size);
        long now = Instant.now().getEpochSecond();
        headers = among(Map.of(
                "svix-id", List.of("msg-1"),
                "svix-timestamp", List.of(Long.toString(now)),
                "svix-signature", List.of(webhook.sign("msg-1", now, payload))));
    }

    void verify() throws WebhookVerificationException {
        webhook.verify(payload, headers);
    }
}
