package dev.esign.webhooks.atlas;

import static dev.esign.webhooks.atlas.Deliveries.KEY;
import static dev.esign.webhooks.atlas.Deliveries.SIGNED;
import static dev.esign.webhooks.atlas.Deliveries.headers;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.webhooks.FuzzedDelivery;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;

/** Whatever is posted as a webhook of Atlas's, signed or not, it is an event or a rejection. */
class AtlasDeliveryFuzzTest {
    private static final Webhooks<AtlasEvent> WEBHOOKS = Webhooks.atlas(KEY);
    private static final WebhookSigner SIGNER = WebhookSigner.atlas(KEY);
    /** All that anybody ever signed. */
    private static final AtlasEvent GENUINE = WEBHOOKS.receive(headers(SIGNED), SIGNED);

    @FuzzTest
    void aDeliveryIsAnEventOrRejected(byte[] request) {
        FuzzedDelivery delivery = new FuzzedDelivery(request);
        assertThat(delivery.receiveBy(WEBHOOKS)).isIn(GENUINE, null);
        delivery.receiveSignedBy(WEBHOOKS, SIGNER);
    }
}
