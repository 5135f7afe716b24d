package dev.esign.webhooks.atlas;

import static dev.esign.webhooks.WebhookRejectedException.Reason.MALFORMED_BODY;
import static dev.esign.webhooks.atlas.Deliveries.KEY;
import static dev.esign.webhooks.atlas.Deliveries.SIGNED;
import static dev.esign.webhooks.atlas.Deliveries.assertRejected;
import static dev.esign.webhooks.atlas.Deliveries.headers;
import static dev.esign.webhooks.atlas.Deliveries.signature;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.esign.webhooks.Mutations;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.Webhooks;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDeliveryTest {

    private final Webhooks<AtlasEvent> webhooks = AtlasWebhooks.of(KEY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "7",
                "\"text\"",
                "[]",
                "[{}]",
                "{",
                "}",
                "{\"event\":}",
                "{\"event\":\"envelope.signed\"",
                "{\"event\":\"envelope.signed\"}}",
                "{}{}",
                "{} x",
                "{'event':'envelope.signed'}",
                "{\"n\":NaN}",
                "{\"n\":1e99999999999}",
                "{\"n\":1.5e-99999999999}",
                "{\"s\":\"\n\"}",
                "<xml/>",
                "event=envelope.signed"
            })
    void aSignedBodyThatIsNoJsonObjectIsRejected(String body) {
        assertMalformed(body.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"s\":\"\u00ff\"}", "{\"s\":\"\u0080\"}", "{\"s\":\"\u00e2\u0082\"}", "\u0000\u0000\u0000"})
    void aSignedBodyThatIsNotUtf8IsRejected(String bytes) {
        assertMalformed(bytes.getBytes(ISO_8859_1));
    }

    @Test
    void nestingHasABound() {
        assertThat(receiveNested(100)).isInstanceOf(UnknownAtlasEvent.class);
        assertMalformed(nested(101));
        assertMalformed(nested(100_000));
    }

    @Test
    void aNumberOfHalfAMillionDigitsIsRejected() {
        assertMalformed(("{\"n\":" + "9".repeat(500_000) + "}").getBytes(UTF_8));
    }

    @Test
    void aBodyAsLargeAsTheLimitIsRead() {
        String filler = "x".repeat(Webhooks.DEFAULT_MAX_BODY_SIZE - "{\"k\":\"\"}".length());
        byte[] body = ("{\"k\":\"" + filler + "\"}").getBytes(UTF_8);

        assertThat(body).hasSize(Webhooks.DEFAULT_MAX_BODY_SIZE);
        assertThat(webhooks.receive(headers(body), body).extra()).containsEntry("k", filler);
    }

    @Test
    void aRejectionOfABodyQuotesNothingOfIt() {
        var rejected = assertMalformed("{\"event\": canary-in-the-body}".getBytes(UTF_8));

        assertThat(rejected).hasNoCause().hasMessageContaining("line 1, column ");
        assertThat(rejected.toString()).doesNotContain("canary");
    }

    @Test
    void tenThousandMutatedDeliveriesGiveNothingButRejections() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            byte[] body = random.nextBoolean() ? SIGNED : Mutations.ofBytes(SIGNED, random);
            String header = Arrays.equals(body, SIGNED) || random.nextBoolean()
                    ? new String(Mutations.ofBytes(signature(SIGNED).getBytes(ISO_8859_1), random), ISO_8859_1)
                    : signature(SIGNED);
            Map<String, List<String>> headers =
                    Map.of("X-Atlas-Signature", random.nextInt(10) == 0 ? List.of(header, header) : List.of(header));
            try {
                webhooks.receive(headers, body);
                // A mutation may yield what was there before, or a digit in the other case; both are genuine.
                assertThat(body).as("seed %d, round %d", seed, i).isEqualTo(SIGNED);
                assertThat(header).as("seed %d, round %d", seed, i).isEqualToIgnoringCase(signature(SIGNED));
            } catch (WebhookRejectedException expected) {
                assertThat(expected.reason()).isNotNull();
            } catch (RuntimeException e) {
                fail(
                        "seed " + seed + ", round " + i + ", body "
                                + HexFormat.of().formatHex(body),
                        e);
            }
        }
    }

    @Test
    void tenThousandMutatedBodiesThatAreSignedGiveAnEventOrARejection() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            byte[] body = Mutations.ofBytes(SIGNED, random);
            try {
                AtlasEvent event = webhooks.receive(headers(body), body);
                assertThat(event.toString()).as("seed %d, round %d", seed, i).isNotEmpty();
            } catch (WebhookRejectedException expected) {
                assertThat(expected.reason()).as("seed %d, round %d", seed, i).isEqualTo(MALFORMED_BODY);
            } catch (RuntimeException e) {
                fail(
                        "seed " + seed + ", round " + i + ", body "
                                + HexFormat.of().formatHex(body),
                        e);
            }
        }
    }

    private AtlasEvent receiveNested(int levels) {
        byte[] body = nested(levels);
        return webhooks.receive(headers(body), body);
    }

    private static byte[] nested(int levels) {
        return ("{\"a\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}").getBytes(UTF_8);
    }

    private WebhookRejectedException assertMalformed(byte[] body) {
        return assertRejected(MALFORMED_BODY, () -> webhooks.receive(headers(body), body));
    }
}
