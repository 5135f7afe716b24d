package dev.esign.webhooks.getsigned;

import static dev.esign.webhooks.getsigned.Deliveries.COMPLETED;
import static dev.esign.webhooks.getsigned.Deliveries.SECRET;
import static dev.esign.webhooks.getsigned.Deliveries.headers;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.webhooks.FuzzedDelivery;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;

/** Whatever is posted as a webhook of GetSigned's, signed or not, it is an event or a rejection. */
class GetSignedDeliveryFuzzTest {
    private static final Webhooks<GetSignedEvent> WEBHOOKS = Webhooks.getSigned(SECRET);
    private static final WebhookSigner SIGNER = WebhookSigner.getSigned(SECRET);
    /** All that anybody ever signed. */
    private static final GetSignedEvent GENUINE = WEBHOOKS.receive(headers(COMPLETED), COMPLETED);

    @FuzzTest
    void aDeliveryIsAnEventOrRejected(byte[] request) {
        FuzzedDelivery delivery = new FuzzedDelivery(request);
        assertThat(delivery.receiveBy(WEBHOOKS)).isIn(GENUINE, null);
        delivery.receiveSignedBy(WEBHOOKS, SIGNER);
    }
}
