package dev.esign.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignerTest {

    @Test
    void aSignatureIsTheHmacOfRfc4231() {
        WebhookSigner.Signature signature =
                WebhookSigner.atlas("Jefe").sign("what do ya want for nothing?".getBytes(UTF_8));

        assertThat(signature)
                .isEqualTo(new WebhookSigner.Signature(
                        "X-Atlas-Signature",
                        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    @Test
    void aSignatureIsAlsoAMapOfHeaders() {
        assertThat(new WebhookSigner.Signature("Name", "value").asHeaders())
                .isEqualTo(Map.of("Name", List.of("value")));
    }
}
