package dev.esign.webhooks.getsigned;

import static dev.esign.webhooks.WebhookRejectedException.Reason.BODY_TOO_LARGE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.DUPLICATED_SIGNATURE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MALFORMED_BODY;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MALFORMED_SIGNATURE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MISSING_SIGNATURE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.SIGNATURE_MISMATCH;
import static dev.esign.webhooks.getsigned.Deliveries.COMPLETED;
import static dev.esign.webhooks.getsigned.Deliveries.SECRET;
import static dev.esign.webhooks.getsigned.Deliveries.assertRejected;
import static dev.esign.webhooks.getsigned.Deliveries.header;
import static dev.esign.webhooks.getsigned.Deliveries.headers;
import static dev.esign.webhooks.getsigned.Deliveries.signature;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetSignedSignatureTest {

    private final Webhooks<GetSignedEvent> webhooks = GetSignedWebhooks.of(SECRET);

    @Test
    void aGenuineDeliveryIsReceived() {
        assertThat(webhooks.receive(headers(COMPLETED), COMPLETED)).isInstanceOf(EnvelopeCompleted.class);
        assertThat(webhooks.receive(header(signature(COMPLETED)), COMPLETED)).isInstanceOf(EnvelopeCompleted.class);
    }

    @Test
    void thePrefixThatNoPageRulesOutIsTolerated() {
        assertThat(webhooks.receive(header("sha256=" + signature(COMPLETED)), COMPLETED))
                .isInstanceOf(EnvelopeCompleted.class);
    }

    @Test
    void digitsMayBeOfEitherCase() {
        assertThat(webhooks.receive(header(signature(COMPLETED).toUpperCase(Locale.ROOT)), COMPLETED))
                .isInstanceOf(EnvelopeCompleted.class);
    }

    @Test
    void everyTamperedByteOfTheBodyIsRejected() {
        for (int i = 0; i < COMPLETED.length; i++) {
            byte[] tampered = COMPLETED.clone();
            tampered[i] ^= 1;
            assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(headers(COMPLETED), tampered));
        }
    }

    @Test
    void everyTamperedDigitOfTheSignatureIsRejected() {
        String genuine = signature(COMPLETED);
        for (int i = 0; i < genuine.length(); i++) {
            char other = genuine.charAt(i) == '0' ? '1' : '0';
            String tampered = genuine.substring(0, i) + other + genuine.substring(i + 1);
            assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(header(tampered), COMPLETED));
        }
    }

    @Test
    void whatIsNot64HexDigitsIsMalformed() {
        String digits = signature(COMPLETED);
        List.of(
                        "",
                        "sha256=",
                        "sha256=" + digits.substring(1),
                        "sha256=sha256=" + digits,
                        "SHA256=" + digits,
                        "sha1=" + digits,
                        "sha256=" + digits.substring(7), // as long as bare digits, and no bare digits
                        "t=1,v1=" + digits.substring(7),
                        digits.substring(1),
                        digits + "0",
                        digits.substring(1) + "g",
                        " " + digits,
                        digits + "\n",
                        "１".repeat(64),
                        "x".repeat(1_000_000))
                .forEach(value -> assertRejected(
                        value.indexOf(',') < 0 ? MALFORMED_SIGNATURE : DUPLICATED_SIGNATURE,
                        () -> webhooks.receive(header(value), COMPLETED)));
    }

    @Test
    void aMissingOrForeignHeaderIsRejected() {
        assertRejected(MISSING_SIGNATURE, () -> webhooks.receive(Map.of(), COMPLETED));
        assertRejected(MISSING_SIGNATURE, () -> webhooks.receive(header(null), COMPLETED));
        assertRejected(
                MISSING_SIGNATURE,
                () -> webhooks.receive(Map.of("X-Atlas-Signature", List.of(signature(COMPLETED))), COMPLETED));
    }

    @Test
    void aDoubledHeaderIsRejectedEvenIfBothAreGenuine() {
        String genuine = signature(COMPLETED);

        assertRejected(
                DUPLICATED_SIGNATURE,
                () -> webhooks.receive(Map.of("X-GetSigned-Signature", List.of(genuine, genuine)), COMPLETED));
        assertRejected(DUPLICATED_SIGNATURE, () -> webhooks.receive(header(genuine + ", " + genuine), COMPLETED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-getsigned-signature", "X-GETSIGNED-SIGNATURE"})
    void theHeadersNameMayBeOfAnyCase(String name) {
        assertThat(webhooks.receive(Map.of(name, List.of(signature(COMPLETED))), COMPLETED))
                .isInstanceOf(EnvelopeCompleted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whileSecretsAreRotatedEachOfThemVerifies(int signing) {
        String[] secrets = {"oldest", "old", "new"};
        var headers = WebhookSigner.getSigned(secrets[signing]).sign(COMPLETED).headers();

        assertThat(GetSignedWebhooks.of(secrets).receive(headers, COMPLETED)).isInstanceOf(EnvelopeCompleted.class);
        assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(headers, COMPLETED));
    }

    @Test
    void aBodyOverTheLimitIsRejected() {
        assertRejected(BODY_TOO_LARGE, () -> webhooks.receive(Map.of(), new byte[Webhooks.DEFAULT_MAX_BODY_SIZE + 1]));
        assertRejected(BODY_TOO_LARGE, () -> webhooks.withMaxBodySize(COMPLETED.length - 1)
                .receive(headers(COMPLETED), COMPLETED));
        assertThatIllegalArgumentException().isThrownBy(() -> webhooks.withMaxBodySize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}{}", "{\"n\":1e99999999999}", "event=envelope.completed"})
    void aSignedBodyThatIsNoJsonObjectIsRejected(String text) {
        byte[] body = text.getBytes(UTF_8);

        assertRejected(MALFORMED_BODY, () -> webhooks.receive(headers(body), body));
    }

    @Test
    void noSecretOrABlankOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(GetSignedWebhooks::of);
        assertThatIllegalArgumentException().isThrownBy(() -> GetSignedWebhooks.of(SECRET, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSigner.getSigned("secret\n"));
    }
}
