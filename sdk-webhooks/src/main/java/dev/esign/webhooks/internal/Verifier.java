package dev.esign.webhooks.internal;

import dev.esign.webhooks.WebhookRejectedException;
import java.util.List;
import java.util.Map;

/** Holds a delivery to its signature, wherever the provider puts that. Implementations are immutable and thread-safe. */
public interface Verifier {

    /**
     * The members of a body whose signature fits.
     *
     * @throws WebhookRejectedException if it does not, or the body is no JSON object
     */
    JsonMembers open(Map<String, List<String>> headers, byte[] body);
}
