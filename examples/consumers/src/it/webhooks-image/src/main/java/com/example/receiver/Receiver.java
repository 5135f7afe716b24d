package com.example.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.atlas.EnvelopeSigned;

public final class Receiver {
    private Receiver() {}

    public static void main(String[] args) {
        WebhookSigner.Delivery delivery = WebhookSigner.atlas("a secret")
                .sign("{\"event\":\"envelope.signed\",\"envelope_id\":\"e-1\"}".getBytes(UTF_8));
        Webhooks.atlas("a secret").receive(delivery.headers(), delivery.body(), event -> {
            if (!(event instanceof EnvelopeSigned signed && "e-1".equals(signed.envelopeId()))) {
                throw new AssertionError(event);
            }
        });
    }
}
