package dev.esign.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignerTest {

    /** RFC 4231 §4.3. */
    private static final byte[] MESSAGE = "what do ya want for nothing?".getBytes(UTF_8);

    private static final String HMAC = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @Test
    void aSignatureIsTheHmacOfRfc4231() {
        assertThat(WebhookSigner.atlas("Jefe").sign(MESSAGE).headers())
                .isEqualTo(Map.of("X-Atlas-Signature", List.of("sha256=" + HMAC)));
        assertThat(WebhookSigner.getSigned("Jefe").sign(MESSAGE).headers())
                .isEqualTo(Map.of("X-GetSigned-Signature", List.of(HMAC)));
        assertThat(WebhookSigner.signicat("Jefe").sign(MESSAGE).headers())
                .isEqualTo(Map.of("X-Idfy-Signature", List.of(HMAC)));
    }

    @Test
    void aDeliveryKeepsItsBodyWhateverBecomesOfTheArrays() {
        byte[] body = MESSAGE.clone();
        WebhookSigner.Delivery delivery = WebhookSigner.atlas("Jefe").sign(body);
        body[0] = 0;
        delivery.body()[1] = 0;

        assertThat(delivery.body()).isEqualTo(MESSAGE);
    }

    @Test
    void xodosSignatureIsInTheBodyAndInNoHeader() {
        WebhookSigner.Delivery delivery = WebhookSigner.xodo("Jefe").sign("""
                {"event_hash":"any","event_time":"1700000123","event_type":"document_signed","x":0.10}""".getBytes(UTF_8));

        assertThat(delivery.headers()).isEmpty();
        assertThat(new String(delivery.body(), UTF_8))
                .matches("\\{\"event_hash\":\"[0-9a-f]{64}\","
                        + "\"event_time\":\"1700000123\",\"event_type\":\"document_signed\",\"x\":0.10}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"event_time\":1700000123}",
                "{\"event_type\":\"document_signed\"}",
                "{\"event_time\":\"now\",\"event_type\":\"document_signed\"}",
                "{\"event_time\":1700000123,\"event_type\":\"3document_signed\"}"
            })
    void whatXodoCouldNotHaveSignedIsRefused(String body) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookSigner.xodo("Jefe").sign(body.getBytes(UTF_8)));
    }
}
