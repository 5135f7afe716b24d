package dev.esign.signicat;

import dev.esign.Secret;
import dev.esign.SecretUrl;
import dev.esign.internal.json.Members;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook delivers, and how. Immutable; options are copies. Source: Signicat wire sheet §6.1.
 *
 * @param url where; may hold a key of the caller
 * @param secret with which deliveries are signed; never printed
 * @param deliveryLogging which deliveries Signicat keeps
 * @param extra what else there was, by name; sent back as it came
 */
public record WebhookConfig(
        @Nullable SecretUrl url,
        @Nullable Secret secret,
        @Nullable DeliveryLogging deliveryLogging,
        Map<String, @Nullable Object> extra) {
    /**
     * Says which deliveries Signicat keeps.
     *
     * @param value which deliveries Signicat keeps
     * @return a copy
     */
    public WebhookConfig withDeliveryLogging(DeliveryLogging value) {
        return new WebhookConfig(url, secret, value, extra);
    }

    /**
     * Says where it delivers.
     *
     * @param url where Signicat can reach it: an {@code https} URL (or {@code http}, for tests)
     * @param secret the caller's choice: Signicat signs deliveries with it. Keep it to verify them by
     * @return it
     * @throws IllegalArgumentException if it is another kind of URL or names no host, or the secret has white space at an end
     */
    public static WebhookConfig of(URI url, Secret secret) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException("A webhook URL begins with https:// and names a host.");
        }
        if (!secret.reveal().equals(secret.reveal().strip())) {
            throw new IllegalArgumentException(
                    "The secret has white space at an end, with which no delivery verifies. Was it read with its line end?");
        }
        return new WebhookConfig(new SecretUrl(url.toString()), secret, null, Map.of());
    }

    static WebhookConfig read(Members members) {
        return new WebhookConfig(
                members.word(SecretUrl::new, "url"),
                members.word(Secret::ofText, "secret"),
                members.word(DeliveryLogging::new, "deliveryLogging"),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("url", url)
                .put("secret", secret)
                .put("deliveryLogging", deliveryLogging)
                .members();
    }
}
