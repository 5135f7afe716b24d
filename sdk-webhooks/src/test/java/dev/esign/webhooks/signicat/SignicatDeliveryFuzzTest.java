package dev.esign.webhooks.signicat;

import static dev.esign.webhooks.signicat.Deliveries.PARTIALLY_SIGNED;
import static dev.esign.webhooks.signicat.Deliveries.SECRET;
import static dev.esign.webhooks.signicat.Deliveries.headers;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.webhooks.FuzzedDelivery;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;

/** Whatever is posted as a webhook of Signicat's, signed or not, it is an event or a rejection. */
class SignicatDeliveryFuzzTest {
    private static final Webhooks<SignicatEvent> WEBHOOKS = Webhooks.signicat(SECRET);
    private static final WebhookSigner SIGNER = WebhookSigner.signicat(SECRET);
    /** All that anybody ever signed. */
    private static final SignicatEvent GENUINE = WEBHOOKS.receive(headers(PARTIALLY_SIGNED), PARTIALLY_SIGNED);

    @FuzzTest
    void aDeliveryIsAnEventOrRejected(byte[] request) {
        FuzzedDelivery delivery = new FuzzedDelivery(request);
        assertThat(delivery.receiveBy(WEBHOOKS)).isIn(GENUINE, null);
        delivery.receiveSignedBy(WEBHOOKS, SIGNER);
    }
}
