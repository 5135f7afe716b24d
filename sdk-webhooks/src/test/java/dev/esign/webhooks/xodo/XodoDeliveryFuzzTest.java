package dev.esign.webhooks.xodo;

import static dev.esign.webhooks.xodo.Deliveries.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.webhooks.FuzzedDelivery;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;

/** Whatever is posted as a webhook of Xodo's, signed or not, it is an event or a rejection. */
class XodoDeliveryFuzzTest {
    private static final Webhooks<XodoEvent> WEBHOOKS = Webhooks.xodo(KEY);
    private static final WebhookSigner SIGNER = WebhookSigner.xodo(KEY);

    @FuzzTest
    void aDeliveryIsAnEventOrRejected(byte[] request) {
        FuzzedDelivery delivery = new FuzzedDelivery(request);
        XodoEvent event = delivery.receiveBy(WEBHOOKS);
        if (event != null) {
            // All that anybody ever signed, and all of it that is covered: Xodo wire sheet §5.3.
            assertThat(event.type() + " " + event.eventTime()).isEqualTo("document_signed 2023-11-14T22:15:23Z");
        }
        delivery.receiveSignedBy(WEBHOOKS, SIGNER);
    }
}
