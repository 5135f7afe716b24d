package dev.esign.webhooks;

import static dev.esign.webhooks.WebhookRejectedException.Reason.REPLAYED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All four providers at one port, as one program would hold them. */
class WebhooksTest {

    private static final Map<String, WebhookSigner> SIGNERS = Map.of(
            "atlas", WebhookSigner.atlas("key"),
            "getsigned", WebhookSigner.getSigned("key"),
            "signicat", WebhookSigner.signicat("key"),
            "xodo", WebhookSigner.xodo("key"));

    /** Each an event of the same document and the same event id, so far as the provider has one. */
    private static final Map<String, String> BODIES = Map.of(
            "atlas", "{\"event\":\"envelope.signed\",\"envelope_id\":\"d-1\"}",
            "getsigned", "{\"event\":\"envelope.completed\",\"id\":\"e-1\",\"data\":{\"envelopeId\":\"d-1\"}}",
            "signicat", "{\"type\":\"document_signed\",\"id\":\"e-1\",\"payload\":{\"documentId\":\"d-1\"}}",
            "xodo",
                    "{\"event_type\":\"document_completed\",\"event_time\":1,\"meta\":{\"related_document_hash\":\"d-1\"}}");

    private final Recording guard = new Recording(ReplayGuard.inMemory());
    private final Map<String, Webhooks<?>> providers = Map.of(
            "atlas", Webhooks.atlas("key").withReplayGuard(guard),
            "getsigned", Webhooks.getSigned("key").withReplayGuard(guard),
            "signicat", Webhooks.signicat("key").withReplayGuard(guard),
            "xodo", Webhooks.xodo("key").withReplayGuard(guard));
    private final Map<String, String> handled = new LinkedHashMap<>();

    @Test
    void oneHandlerServesAllFour() {
        providers.keySet().forEach(this::deliver);

        assertThat(handled)
                .containsOnly(
                        Map.entry("envelope.signed", "d-1"),
                        Map.entry("envelope.completed", "d-1"),
                        Map.entry("document_signed", "d-1"),
                        Map.entry("document_completed", "d-1"));
    }

    @Test
    void aSharedGuardTellsTheProvidersApart() {
        providers.keySet().forEach(this::deliver);
        providers.keySet().forEach(provider -> assertThatExceptionOfType(WebhookRejectedException.class)
                .isThrownBy(() -> deliver(provider))
                .extracting(WebhookRejectedException::reason)
                .isEqualTo(REPLAYED));

        assertThat(handled).hasSize(4);
        assertThat(guard.keys.stream().map(key -> key.substring(0, key.indexOf(':'))))
                .containsOnlyOnceElementsOf(providers.keySet());
        assertThat(guard.keys).allSatisfy(key -> assertThat(key).matches("[!-~]{1,128}"));
    }

    @Test
    void noProviderTakesAnothersDelivery() {
        SIGNERS.forEach((signing, signer) -> providers.forEach((receiving, webhooks) -> {
            if (!signing.equals(receiving)) {
                WebhookSigner.Delivery delivery = signer.sign(body(signing));
                assertThatExceptionOfType(WebhookRejectedException.class)
                        .isThrownBy(() -> webhooks.receive(delivery.headers(), delivery.body()))
                        .extracting(rejected -> rejected.reason().httpStatus())
                        .isEqualTo(401);
            }
        }));
    }

    private void deliver(String provider) {
        WebhookSigner.Delivery delivery =
                SIGNERS.getOrDefault(provider, WebhookSigner.atlas("none")).sign(body(provider));
        providers
                .getOrDefault(provider, Webhooks.atlas("none"))
                .receive(delivery.headers(), delivery.body(), event -> handled.put(event.type(), event.documentId()));
    }

    private static byte[] body(String provider) {
        return BODIES.getOrDefault(provider, "").getBytes(UTF_8);
    }

    private record Recording(ReplayGuard guard, List<String> keys) implements ReplayGuard {

        Recording(ReplayGuard guard) {
            this(guard, new ArrayList<>());
        }

        @Override
        public Claim claim(String deliveryKey) {
            Claim claim = guard.claim(deliveryKey);
            if (claim == Claim.GRANTED) {
                keys.add(deliveryKey);
            }
            return claim;
        }

        @Override
        public void confirm(String deliveryKey) {
            guard.confirm(deliveryKey);
        }

        @Override
        public void release(String deliveryKey) {
            guard.release(deliveryKey);
        }
    }
}
