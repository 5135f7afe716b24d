package dev.esign.webhooks.atlas;

import static dev.esign.webhooks.WebhookRejectedException.Reason.BODY_TOO_LARGE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.DUPLICATED_SIGNATURE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MALFORMED_SIGNATURE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MISSING_SIGNATURE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.SIGNATURE_MISMATCH;
import static dev.esign.webhooks.atlas.Deliveries.KEY;
import static dev.esign.webhooks.atlas.Deliveries.SIGNED;
import static dev.esign.webhooks.atlas.Deliveries.assertRejected;
import static dev.esign.webhooks.atlas.Deliveries.header;
import static dev.esign.webhooks.atlas.Deliveries.headers;
import static dev.esign.webhooks.atlas.Deliveries.signature;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtlasSignatureTest {

    private final Webhooks<AtlasEvent> webhooks = AtlasWebhooks.of(KEY);

    @Test
    void aGenuineDeliveryIsReceived() {
        assertThat(webhooks.receive(headers(SIGNED), SIGNED)).isInstanceOf(EnvelopeSigned.class);
        assertThat(webhooks.receive(header(signature(SIGNED)), SIGNED)).isInstanceOf(EnvelopeSigned.class);
    }

    @Test
    void everyTamperedByteOfTheBodyIsRejected() {
        for (int i = 0; i < SIGNED.length; i++) {
            byte[] tampered = SIGNED.clone();
            tampered[i] ^= 1;
            assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(headers(SIGNED), tampered));
        }
    }

    @Test
    void everyTamperedDigitOfTheSignatureIsRejected() {
        String genuine = signature(SIGNED);
        for (int i = "sha256=".length(); i < genuine.length(); i++) {
            char other = genuine.charAt(i) == '0' ? '1' : '0';
            String tampered = genuine.substring(0, i) + other + genuine.substring(i + 1);
            assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(header(tampered), SIGNED));
        }
    }

    @Test
    void everyTamperedCharacterOfThePrefixIsRejected() {
        String genuine = signature(SIGNED);
        for (int i = 0; i < "sha256=".length(); i++) {
            String tampered = genuine.substring(0, i) + '?' + genuine.substring(i + 1);
            assertRejected(MALFORMED_SIGNATURE, () -> webhooks.receive(header(tampered), SIGNED));
        }
    }

    @Test
    void aBodyCutShortOrMadeLongerIsRejected() {
        assertRejected(
                SIGNATURE_MISMATCH,
                () -> webhooks.receive(header(signature(SIGNED)), Arrays.copyOf(SIGNED, SIGNED.length - 1)));
        assertRejected(
                SIGNATURE_MISMATCH,
                () -> webhooks.receive(header(signature(SIGNED)), Arrays.copyOf(SIGNED, SIGNED.length + 1)));
    }

    @Test
    void anEmptyBodyUnderAnotherBodysSignatureIsRejected() {
        assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(header(signature(SIGNED)), new byte[0]));
    }

    @Test
    void aReEncodedBodyIsRejectedWithTheAdviceToPassTheRawBytes() {
        byte[] sent = "{\"event\": \"envelope.sent\", \"envelope_id\": \"e-1\"}".getBytes(UTF_8);
        byte[] reEncoded = "{\"event\":\"envelope.sent\",\"envelope_id\":\"e-1\"}".getBytes(UTF_8);

        var rejected = assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(headers(sent), reEncoded));
        assertThat(rejected).hasMessageContaining("raw bytes").hasMessageContaining("re-encode");
    }

    @Test
    void anotherKeysSignatureIsRejected() {
        assertRejected(SIGNATURE_MISMATCH, () -> AtlasWebhooks.of("another key").receive(headers(SIGNED), SIGNED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whileKeysAreRotatedEachOfThemVerifies(int signing) {
        String[] keys = {"oldest", "old", "new"};
        var headers = WebhookSigner.atlas(keys[signing]).sign(SIGNED).headers();

        assertThat(AtlasWebhooks.of(keys).receive(headers, SIGNED)).isInstanceOf(EnvelopeSigned.class);
    }

    @Test
    void aKeyOutsideAsciiIsUsedAsUtf8() {
        var headers = WebhookSigner.atlas("clé-ключ-鍵").sign(SIGNED).headers();

        assertThat(AtlasWebhooks.of("clé-ключ-鍵").receive(headers, SIGNED)).isInstanceOf(EnvelopeSigned.class);
        assertRejected(SIGNATURE_MISMATCH, () -> AtlasWebhooks.of("cl?-????-?").receive(headers, SIGNED));
    }

    @Test
    void aMissingHeaderIsRejected() {
        assertRejected(MISSING_SIGNATURE, () -> webhooks.receive(Map.of(), SIGNED));
        assertRejected(MISSING_SIGNATURE, () -> webhooks.receive(Map.of("X-Atlas-Signature", List.of()), SIGNED));
        assertRejected(MISSING_SIGNATURE, () -> webhooks.receive(header(null), SIGNED));
    }

    @Test
    void nullsAmongTheHeadersAreNoSignature() {
        Map<@Nullable String, @Nullable List<@Nullable String>> headers = new HashMap<>();
        headers.put(null, List.of("HTTP/1.1 200 OK"));
        headers.put("Host", null);
        headers.put("X-Atlas-Signature", Collections.singletonList(null));
        headers.put("x-atlas-signature", null);

        assertRejected(MISSING_SIGNATURE, () -> webhooks.receive(asServersHandThemOut(headers), SIGNED));
    }

    @Test
    void anotherProvidersHeaderIsNoSignature() {
        assertRejected(
                MISSING_SIGNATURE,
                () -> webhooks.receive(Map.of("X-Idfy-Signature", List.of(signature(SIGNED))), SIGNED));
    }

    @Test
    void aDoubledHeaderIsRejectedEvenIfBothAreGenuine() {
        String genuine = signature(SIGNED);

        assertRejected(
                DUPLICATED_SIGNATURE,
                () -> webhooks.receive(Map.of("X-Atlas-Signature", List.of(genuine, genuine)), SIGNED));
        assertRejected(
                DUPLICATED_SIGNATURE,
                () -> webhooks.receive(
                        Map.of("X-Atlas-Signature", List.of(genuine), "x-atlas-signature", List.of(genuine)), SIGNED));
        assertRejected(DUPLICATED_SIGNATURE, () -> webhooks.receive(header(genuine + ", " + genuine), SIGNED));
        assertRejected(DUPLICATED_SIGNATURE, () -> webhooks.receive(header(genuine + ","), SIGNED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Atlas-Signature", "x-atlas-signature", "X-ATLAS-SIGNATURE", "X-aTLAS-sIGNATURE"})
    void theHeadersNameMayBeOfAnyCase(String name) {
        assertThat(webhooks.receive(Map.of(name, List.of(signature(SIGNED))), SIGNED))
                .isInstanceOf(EnvelopeSigned.class);
    }

    @Test
    void theHeadersNameIsFoundUnderATurkishLocaleToo() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(webhooks.receive(Map.of("x-atlas-signature", List.of(signature(SIGNED))), SIGNED))
                    .isInstanceOf(EnvelopeSigned.class);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void upperCaseAndMixedCaseDigitsAreAccepted() {
        String digits = signature(SIGNED).substring("sha256=".length());
        String mixed = digits.substring(0, 32).toUpperCase(Locale.ROOT) + digits.substring(32);

        assertThat(digits).isEqualTo(digits.toLowerCase(Locale.ROOT)).containsPattern("[a-f]");
        assertThat(webhooks.receive(header("sha256=" + digits.toUpperCase(Locale.ROOT)), SIGNED))
                .isInstanceOf(EnvelopeSigned.class);
        assertThat(webhooks.receive(header("sha256=" + mixed), SIGNED)).isInstanceOf(EnvelopeSigned.class);
    }

    @Test
    void whatIsNotThePrefixAnd64HexDigitsIsMalformed() {
        String genuine = signature(SIGNED);
        String digits = genuine.substring("sha256=".length());
        List<String> malformed = new ArrayList<>(List.of(
                "",
                " ",
                "\t",
                "sha256=",
                "sha256",
                "=",
                digits,
                "SHA256=" + digits,
                "Sha256=" + digits,
                "sha1=" + digits,
                "sha512=" + digits,
                "sha256:" + digits,
                "sha256==" + digits,
                "sha256=0x" + digits.substring(2),
                "sha256=" + digits.substring(1),
                "sha256=" + digits.substring(2),
                "sha256=" + digits + "0",
                "sha256=" + digits + "00",
                "sha256=" + digits + digits,
                "sha256=" + "g".repeat(64),
                "sha256=" + "-".repeat(64),
                "sha256=" + " ".repeat(64),
                "sha256=" + "\0".repeat(64),
                "sha256=" + "١".repeat(64), // a digit to Character.digit, and not to us
                "sha256=" + "\uFF10".repeat(64),
                "sha256=" + "\uD83D\uDE00".repeat(32),
                "sha256=+" + digits.substring(1),
                " " + genuine,
                genuine + " ",
                genuine + "\n",
                "sha256= " + digits,
                "\uFEFF" + genuine,
                "\"" + genuine + "\"",
                "x".repeat(1_000_000)));
        malformed.forEach(value -> assertRejected(MALFORMED_SIGNATURE, () -> webhooks.receive(header(value), SIGNED)));
    }

    @Test
    void aBodyOverTheLimitIsRejectedBeforeItsSignatureIsLookedAt() {
        assertRejected(BODY_TOO_LARGE, () -> webhooks.receive(Map.of(), new byte[Webhooks.DEFAULT_MAX_BODY_SIZE + 1]));
        assertRejected(
                SIGNATURE_MISMATCH,
                () -> webhooks.receive(header(signature(SIGNED)), new byte[Webhooks.DEFAULT_MAX_BODY_SIZE]));
    }

    @Test
    void theLimitIsAnOptionOfACopy() {
        Webhooks<AtlasEvent> narrow = webhooks.withMaxBodySize(SIGNED.length - 1);

        assertRejected(BODY_TOO_LARGE, () -> narrow.receive(headers(SIGNED), SIGNED));
        assertThat(narrow.withMaxBodySize(SIGNED.length).receive(headers(SIGNED), SIGNED))
                .isNotNull();
        assertThat(webhooks.receive(headers(SIGNED), SIGNED)).isNotNull();
    }

    @Test
    void aLimitThatLetsNothingThroughIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> webhooks.withMaxBodySize(0));
    }

    @Test
    void noKeyAtAllIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(AtlasWebhooks::of).withMessageContaining("at least one key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "key\n", " key", "key\u2003"})
    void aBlankKeyOrOneWithWhiteSpaceAtAnEndIsRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> AtlasWebhooks.of(KEY, key));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSigner.atlas(key));
    }

    @Test
    @SuppressWarnings("NullAway") // null is the caller's mistake, and must be named as one
    void nullHeadersAndANullBodyAreTheCallersMistake() {
        assertThatNullPointerException()
                .isThrownBy(() -> webhooks.receive(null, SIGNED))
                .withMessage("headers");
        assertThatNullPointerException()
                .isThrownBy(() -> webhooks.receive(Map.of(), null))
                .withMessage("body");
    }

    /** Servers' maps are declared without null and hold it all the same. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, List<String>> asServersHandThemOut(Map headers) {
        return headers;
    }
}
