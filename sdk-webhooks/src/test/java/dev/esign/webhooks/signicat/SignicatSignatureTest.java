package dev.esign.webhooks.signicat;

import static dev.esign.webhooks.WebhookRejectedException.Reason.BODY_TOO_LARGE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.DUPLICATED_SIGNATURE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MALFORMED_BODY;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MALFORMED_SIGNATURE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MISSING_SIGNATURE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.SIGNATURE_MISMATCH;
import static dev.esign.webhooks.signicat.Deliveries.PARTIALLY_SIGNED;
import static dev.esign.webhooks.signicat.Deliveries.SECRET;
import static dev.esign.webhooks.signicat.Deliveries.assertRejected;
import static dev.esign.webhooks.signicat.Deliveries.header;
import static dev.esign.webhooks.signicat.Deliveries.headers;
import static dev.esign.webhooks.signicat.Deliveries.signature;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.webhooks.Mutations;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignicatSignatureTest {

    private final Webhooks<SignicatEvent> webhooks = SignicatWebhooks.of(SECRET);

    /** Signicat wire sheet §6.3. */
    @Test
    void theCheckValueThatSignicatPublishesVerifies() {
        byte[] body = "{\"message\":\"Hello, world\"}".getBytes(UTF_8);
        String published = "def564b8df06ae55c788493cb414068b2cf017385d96ecb39aa3e844fdbbcdea";

        assertThat(WebhookSigner.signicat("your-secret-token").sign(body).headers())
                .isEqualTo(Map.of("X-Idfy-Signature", List.of(published)));
        assertThat(Webhooks.signicat("your-secret-token")
                        .receive(header(published), body)
                        .info()
                        .extra())
                .containsExactly(Map.entry("message", "Hello, world"));
    }

    @Test
    void everyTamperedByteOfTheBodyIsRejected() {
        for (int i = 0; i < PARTIALLY_SIGNED.length; i++) {
            byte[] tampered = PARTIALLY_SIGNED.clone();
            tampered[i] ^= 1;
            assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(headers(PARTIALLY_SIGNED), tampered));
        }
    }

    @Test
    void everyTamperedDigitOfTheSignatureIsRejected() {
        String genuine = signature(PARTIALLY_SIGNED);
        for (int i = 0; i < genuine.length(); i++) {
            char other = genuine.charAt(i) == '0' ? '1' : '0';
            String tampered = genuine.substring(0, i) + other + genuine.substring(i + 1);
            assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(header(tampered), PARTIALLY_SIGNED));
        }
    }

    @Test
    void digitsMayBeOfEitherCase() {
        String upper = signature(PARTIALLY_SIGNED).toUpperCase(Locale.ROOT);

        assertThat(webhooks.receive(header(upper), PARTIALLY_SIGNED)).isInstanceOf(DocumentPartiallySigned.class);
    }

    @Test
    void whatIsNot64HexDigitsIsMalformed() {
        String digits = signature(PARTIALLY_SIGNED);
        List.of(
                        "",
                        "sha256=" + digits,
                        "sha256=" + digits.substring(7),
                        digits.substring(1),
                        digits + "0",
                        digits.substring(1) + "g",
                        " " + digits,
                        digits + "\n",
                        "\uFF11".repeat(64),
                        "x".repeat(1_000_000))
                .forEach(value ->
                        assertRejected(MALFORMED_SIGNATURE, () -> webhooks.receive(header(value), PARTIALLY_SIGNED)));
    }

    @Test
    void aMissingOrForeignHeaderIsRejected() {
        assertRejected(MISSING_SIGNATURE, () -> webhooks.receive(Map.of(), PARTIALLY_SIGNED));
        assertRejected(MISSING_SIGNATURE, () -> webhooks.receive(header(null), PARTIALLY_SIGNED));
        assertRejected(
                MISSING_SIGNATURE,
                () -> webhooks.receive(
                        Map.of("X-Signicat-Signature", List.of(signature(PARTIALLY_SIGNED))), PARTIALLY_SIGNED));
    }

    @Test
    void aDoubledHeaderIsRejectedEvenIfBothAreGenuine() {
        String genuine = signature(PARTIALLY_SIGNED);

        assertRejected(
                DUPLICATED_SIGNATURE,
                () -> webhooks.receive(Map.of("X-Idfy-Signature", List.of(genuine, genuine)), PARTIALLY_SIGNED));
        assertRejected(DUPLICATED_SIGNATURE, () -> webhooks.receive(header(genuine + "," + genuine), PARTIALLY_SIGNED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whileSecretsAreRotatedEachOfThemVerifies(int signing) {
        String[] secrets = {"oldest", "old", "new"};
        var headers =
                WebhookSigner.signicat(secrets[signing]).sign(PARTIALLY_SIGNED).headers();

        assertThat(SignicatWebhooks.of(secrets).receive(headers, PARTIALLY_SIGNED))
                .isNotNull();
        assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(headers, PARTIALLY_SIGNED));
    }

    @Test
    void aBodyOverTheLimitIsRejected() {
        assertRejected(BODY_TOO_LARGE, () -> webhooks.withMaxBodySize(PARTIALLY_SIGNED.length - 1)
                .receive(headers(PARTIALLY_SIGNED), PARTIALLY_SIGNED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}{}", "{\"n\":1e99999999999}", "type=ping"})
    void aSignedBodyThatIsNoJsonObjectIsRejected(String text) {
        byte[] body = text.getBytes(UTF_8);

        assertRejected(MALFORMED_BODY, () -> webhooks.receive(headers(body), body));
    }

    @Test
    void fiveThousandMutatedBodiesGiveAnEventOrARejection() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] body = Mutations.ofBytes(PARTIALLY_SIGNED, random);
            try {
                assertThat(webhooks.receive(headers(body), body).toString()).isNotEmpty();
            } catch (WebhookRejectedException expected) {
                assertThat(expected.reason()).as("seed %d, round %d", seed, i).isEqualTo(MALFORMED_BODY);
            }
            if (!Arrays.equals(body, PARTIALLY_SIGNED)) {
                assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(headers(PARTIALLY_SIGNED), body));
            }
        }
    }

    @Test
    void noSecretOrABlankOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(SignicatWebhooks::of);
        assertThatIllegalArgumentException().isThrownBy(() -> SignicatWebhooks.of(SECRET, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSigner.signicat("secret\n"));
    }
}
