package dev.esign.webhooks.xodo;

import static dev.esign.webhooks.WebhookRejectedException.Reason.BODY_TOO_LARGE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MALFORMED_BODY;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MALFORMED_SIGNATURE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MISSING_SIGNATURE;
import static dev.esign.webhooks.WebhookRejectedException.Reason.SIGNATURE_MISMATCH;
import static dev.esign.webhooks.xodo.Deliveries.HASH;
import static dev.esign.webhooks.xodo.Deliveries.KEY;
import static dev.esign.webhooks.xodo.Deliveries.SIGNED;
import static dev.esign.webhooks.xodo.Deliveries.assertRejected;
import static dev.esign.webhooks.xodo.Deliveries.receive;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.webhooks.Mutations;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XodoHashTest {

    @Test
    void theTimeMayBeANumberOrAString() {
        assertThat(receive(SIGNED)).isInstanceOf(DocumentSigned.class);
        assertThat(receive(SIGNED.replace("1700000123", "\"1700000123\""))).isEqualTo(receive(SIGNED));
    }

    @Test
    void digitsOfTheHashMayBeOfEitherCase() {
        assertThat(receive(SIGNED.replace(HASH, HASH.toUpperCase(Locale.ROOT)))).isInstanceOf(DocumentSigned.class);
    }

    @Test
    void theHeadersDoNotMatter() {
        assertThat(Webhooks.xodo(KEY).receive(Map.of("X-Atlas-Signature", List.of("a", "b")), SIGNED.getBytes(UTF_8)))
                .isInstanceOf(DocumentSigned.class);
    }

    @Test
    void everyTamperedDigitOfTheHashIsRejected() {
        for (int i = 0; i < HASH.length(); i++) {
            char other = HASH.charAt(i) == '0' ? '1' : '0';
            String tampered = SIGNED.replace(HASH, HASH.substring(0, i) + other + HASH.substring(i + 1));
            assertRejected(SIGNATURE_MISMATCH, () -> receive(tampered));
        }
    }

    @Test
    void anotherTimeOrTypeIsRejected() {
        assertRejected(SIGNATURE_MISMATCH, () -> receive(SIGNED.replace("1700000123", "1700000124")));
        assertRejected(SIGNATURE_MISMATCH, () -> receive(SIGNED.replace("1700000123", "\"01700000123\"")));
        assertRejected(SIGNATURE_MISMATCH, () -> receive(SIGNED.replace("document_signed", "document_completed")));
    }

    /** The type's documentation says so, and says what to do about it. */
    @Test
    void anotherDocumentOrSignerIsNotNoticed() {
        assertThat(receive(SIGNED.replace("DkqG3YswUeBkT0", "another")).documentId())
                .isEqualTo("another");
        assertThat(receive(SIGNED.replace("\"id\": \"1\"", "\"id\": \"2\"")).signer())
                .extracting(signer -> signer == null ? null : signer.id())
                .isEqualTo("2");
    }

    @Test
    void digitsMovedFromTheTimeToTheTypeAreRejectedThoughTheHashWouldFit() {
        assertRejected(
                MALFORMED_BODY,
                () -> receive(
                        SIGNED.replace("1700000123", "170").replace("document_signed", "0000123document_signed")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null", "[]", "{}", "\" \""})
    void aHashThatIsNothingIsMissing(String nothing) {
        assertRejected(MISSING_SIGNATURE, () -> receive(SIGNED.replace("\"" + HASH + "\"", nothing)));
    }

    @Test
    void anEmptyObjectHasNoHash() {
        assertRejected(MISSING_SIGNATURE, () -> receive("{}"));
    }

    @Test
    void whatIsNot64HexDigitsIsMalformed() {
        List.of("0", "sha256=" + HASH, HASH + "0", HASH.substring(1), HASH.substring(1) + "g", "\uFF11".repeat(64))
                .forEach(hash -> assertRejected(MALFORMED_SIGNATURE, () -> receive(SIGNED.replace(HASH, hash))));
        assertRejected(MALFORMED_SIGNATURE, () -> receive(SIGNED.replace("\"" + HASH + "\"", "7")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "true",
                "[]",
                "[1700000123]",
                "{}",
                "1.7e9",
                "1700000123.0",
                "-1700000123",
                "\"+1700000123\"",
                "\" 1700000123\"",
                "\"now\"",
                "1700000123000000",
                "99999999999999999999999"
            })
    void aTimeThatIsNotInWholeSecondsIsRejected(String time) {
        assertRejected(MALFORMED_BODY, () -> receive(SIGNED.replace("1700000123", time)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "7", "[]", "[\"document_signed\"]", "{}"})
    void aTypeThatIsNoNameIsRejected(String type) {
        assertRejected(MALFORMED_BODY, () -> receive(SIGNED.replace("\"document_signed\"", type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}{}", "{\"n\":1e99999999999}", "event_type=document_signed"})
    void aBodyThatIsNoJsonObjectIsRejected(String body) {
        assertRejected(MALFORMED_BODY, () -> receive(body));
    }

    @Test
    void aBodyOverTheLimitIsRejectedBeforeItIsRead() {
        byte[] body = "{".repeat(100).getBytes(UTF_8);

        assertRejected(
                BODY_TOO_LARGE, () -> Webhooks.xodo(KEY).withMaxBodySize(99).receive(Map.of(), body));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void withSeveralKeysEachOfThemVerifies(int signing) {
        String[] keys = {"oldest", "old", "new"};
        byte[] body =
                WebhookSigner.xodo(keys[signing]).sign(SIGNED.getBytes(UTF_8)).body();

        assertThat(XodoWebhooks.of(keys).receive(Map.of(), body)).isInstanceOf(DocumentSigned.class);
        assertRejected(SIGNATURE_MISMATCH, () -> receive(body));
    }

    @Test
    void noKeyOrABlankOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(XodoWebhooks::of);
        assertThatIllegalArgumentException().isThrownBy(() -> XodoWebhooks.of(KEY, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSigner.xodo("key\n"));
    }

    @Test
    void fiveThousandMutatedBodiesGiveAnEventOrARejection() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] body = Mutations.ofBytes(SIGNED.getBytes(UTF_8), random);
            try {
                XodoEvent event = receive(body);
                assertThat(event.type() + event.eventTime().getEpochSecond())
                        .as("seed %d, round %d", seed, i)
                        .isEqualTo("document_signed1700000123");
            } catch (WebhookRejectedException expected) {
                assertThat(expected.reason().httpStatus())
                        .as("seed %d, round %d", seed, i)
                        .isBetween(400, 401);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event_hash\":canary}", "{\"canary\":1}", "{\"event_hash\":\"canary\"}"})
    void noRejectionShowsTheKeyTheBodyOrTheHash(String body) {
        var rejected = assertRejected(
                receiveReason(body), () -> Webhooks.xodo("canary key").receive(Map.of(), body.getBytes(UTF_8)));

        assertThat(rejected).hasNoCause();
        assertThat(rejected.toString()).doesNotContain("canary");
        assertThat(String.valueOf(Webhooks.xodo("canary key"))).doesNotContain("canary");
    }

    private static WebhookRejectedException.Reason receiveReason(String body) {
        return body.contains(":canary")
                ? MALFORMED_BODY
                : body.contains("event_hash") ? MALFORMED_SIGNATURE : MISSING_SIGNATURE;
    }
}
