package dev.esign.benchmarks.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.atlas.AtlasEvent;
import dev.esign.webhooks.internal.HmacVerifier;
import dev.esign.webhooks.internal.SignatureScheme;
import java.util.List;
import java.util.Map;

/**
 * Ours. The SDK never verifies without reading, so that nobody can forget one of the two: {@link #verify} is its first half,
 * called where it lies, and {@link #receive} is what programs call.
 */
public class AtlasDelivery extends SignedDelivery {
    private final Webhooks<AtlasEvent> webhooks = Webhooks.atlas(SECRET);
    private final HmacVerifier verifier = HmacVerifier.of(SignatureScheme.ATLAS, SECRET);
    private byte[] bytes = {};
    private Map<String, List<String>> headers = Map.of();

    @Override
    void sign(int size) {
        bytes = Bodies.atlas(size).getBytes(UTF_8);
        headers = among(WebhookSigner.atlas(SECRET).sign(bytes).headers());
    }

    void verify() {
        verifier.verify(headers, bytes);
    }

    AtlasEvent receive() {
        return webhooks.receive(headers, bytes);
    }
}
