package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Receiver.Hook;
import dev.esign.sandbox.common.Tokens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the webhook of an envelope gets to hear. */
class WebhookTest {
    private static final List<Map<String, ?>> ANA = List.of(AtlasUser.party("Ana"));
    private static final List<Duration> AT_ONCE = Collections.nCopies(4, Duration.ofMillis(1));

    private final List<Hook> hooks = Receiver.hooks();

    @Test
    void aSignedEnvelopeTellsItsWholeStory() throws Exception {
        try (Receiver receiver = Receiver.collecting(hooks);
                Sandbox sandbox = Sandbox.start()) {
            AtlasUser user = AtlasUser.of(sandbox.atlas());
            String id = user.create(
                    Pdfs.agreement(),
                    Map.of("webhook_url", receiver.url().toString(), "metadata", Map.of("external_id", "deal-77")));
            user.dispatch(id, ANA);
            AtlasUser.anonymous(sandbox.atlas()).get(signPath(user, id));
            user.signNext(id);

            Await.until(() -> hooks.size(), n -> n == 5);
            assertThat(hooks.stream().map(h -> event(h).get("event").asText()))
                    .containsExactlyInAnyOrder(
                            "envelope.created",
                            "envelope.sent",
                            "envelope.viewed",
                            "envelope.signed",
                            "contract.extracted");
            JsonNode signed = find("envelope.signed");
            assertThat(signed.get("envelope_id").asText()).isEqualTo(id);
            assertThat(signed.at("/parties/0/email").asText()).isEqualTo("ana@example.test");
            assertThat(signed.at("/metadata/external_id").asText()).isEqualTo("deal-77");
            assertThat(signed.toString()).doesNotContain("sign_url");
            assertThat(find("contract.extracted").at("/extract/parties/0").asText())
                    .isEqualTo("Ana");
        }
    }

    @Test
    void everyDeliveryIsSignedWithTheKeyThatCreatedTheEnvelope() throws Exception {
        try (Receiver receiver = Receiver.collecting(hooks);
                Sandbox sandbox = Sandbox.start()) {
            String key = sandbox.atlas().newApiKey();
            AtlasUser.of(sandbox.atlas(), key)
                    .create(
                            Pdfs.agreement("Ünïcödé"),
                            Map.of("webhook_url", receiver.url().toString()));

            Hook hook = Await.until(() -> hooks, h -> !h.isEmpty()).get(0);

            String expected = Tokens.hmacSha256(
                    key.getBytes(StandardCharsets.UTF_8), hook.body().getBytes(StandardCharsets.UTF_8));
            assertThat(hook.signature()).isEqualTo("sha256=" + expected).matches("sha256=[0-9a-f]{64}");
            assertThat(hook.contentType()).startsWith("application/json");
        }
    }

    @Test
    void declinedAndVoidedAreTold() throws Exception {
        try (Receiver receiver = Receiver.collecting(hooks);
                Sandbox sandbox = Sandbox.start()) {
            AtlasUser user = AtlasUser.of(sandbox.atlas());
            Map<String, String> webhook = Map.of("webhook_url", receiver.url().toString());
            String declined = user.create(Pdfs.agreement(), webhook);
            user.dispatch(declined, ANA);
            String token = signPath(user, declined).replaceAll(".*t=", "");
            AtlasUser.of(sandbox.atlas(), token)
                    .post("/api/envelope/" + declined + "/decline", Map.of("reason", "Too dear"));
            String voided = user.create(Pdfs.agreement(), webhook);
            user.post("/api/envelope/" + voided + "/void");

            Await.until(() -> hooks.size(), n -> n == 5);
            assertThat(find("envelope.declined").get("decline_reason").asText()).isEqualTo("Too dear");
            assertThat(find("envelope.voided").get("envelope_id").asText()).isEqualTo(voided);
        }
    }

    @Test
    void aDeliveryThatFailsIsRepeatedByteForByteUntilItIsTaken() throws Exception {
        try (Receiver receiver = Receiver.start(exchange -> {
                    hooks.add(Hook.of(exchange));
                    Receiver.answer(exchange, hooks.size() < 3 ? 500 : 204, new byte[0]);
                });
                Sandbox sandbox = Sandbox.builder().webhookRetryDelays(AT_ONCE).start()) {
            create(sandbox, receiver);

            WebhookDelivery delivery = await(sandbox, "delivered");

            assertThat(delivery.attempts()).isEqualTo(3);
            assertThat(hooks).hasSize(3).allMatch(hooks.get(0)::equals);
        }
    }

    @Test
    void afterFourRetriesADeliveryIsGivenUp() throws Exception {
        try (Receiver receiver = Receiver.start(exchange -> {
                    hooks.add(Hook.of(exchange));
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    Receiver.answer(exchange, 302, new byte[0]);
                });
                Sandbox sandbox = Sandbox.builder().webhookRetryDelays(AT_ONCE).start()) {
            create(sandbox, receiver);

            WebhookDelivery delivery = await(sandbox, "failed");

            assertThat(delivery.attempts()).isEqualTo(5);
            assertThat(delivery.lastResult()).isEqualTo("302");
            assertThat(hooks).hasSize(5);
        }
    }

    /** A restart stands for the wait: whatever is due by the clock is tried at once. */
    @Test
    void aFailedDeliveryIsDueAgainAfterOneFiveThirtyMinutesAndTwoHours(@TempDir Path folder) throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
        Sandbox.Builder builder = Sandbox.builder().folder(folder).clock(clock);
        List<Duration> waits = new ArrayList<>();
        try (Receiver receiver = Receiver.start(exchange -> Receiver.answer(exchange, 500, new byte[0]))) {
            try (Sandbox sandbox = builder.start()) {
                create(sandbox, receiver);
            }
            for (int attempt = 1; attempt <= 5; attempt++) {
                try (Sandbox sandbox = builder.start()) {
                    int due = attempt;
                    WebhookDelivery delivery = Await.until(() -> only(sandbox), d -> d.attempts() == due);
                    if (delivery.nextAttemptAt() != null) {
                        Duration wait = Duration.between(clock.instant(), delivery.nextAttemptAt());
                        waits.add(wait);
                        clock.advance(wait);
                    }
                    assertThat(delivery.state()).isEqualTo(attempt < 5 ? "pending" : "failed");
                }
            }
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
    }

    @Test
    void aDeliveryThatIsStillToDoSurvivesARestart(@TempDir Path folder) throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
        Sandbox.Builder builder = Sandbox.builder().folder(folder).clock(clock);
        AtomicInteger status = new AtomicInteger(500);
        try (Receiver receiver = Receiver.start(exchange -> {
            hooks.add(Hook.of(exchange));
            Receiver.answer(exchange, status.get(), new byte[0]);
        })) {
            try (Sandbox sandbox = builder.start()) {
                create(sandbox, receiver);
                Await.until(() -> only(sandbox), d -> d.attempts() == 1);
            }
            status.set(204);
            clock.advance(Duration.ofMinutes(1));
            try (Sandbox sandbox = builder.start()) {
                assertThat(await(sandbox, "delivered").nextAttemptAt()).isNull();
            }
        }
        assertThat(hooks).hasSize(2).allMatch(hooks.get(0)::equals);
    }

    private static void create(Sandbox sandbox, Receiver receiver) {
        AtlasUser.of(sandbox.atlas())
                .create(Pdfs.agreement(), Map.of("webhook_url", receiver.url().toString()));
    }

    private static WebhookDelivery await(Sandbox sandbox, String state) {
        return Await.until(() -> only(sandbox), d -> d.state().equals(state));
    }

    private static WebhookDelivery only(Sandbox sandbox) {
        return sandbox.atlas().webhookDeliveries().get(0);
    }

    private static String signPath(AtlasUser user, String id) {
        String url = user.envelope(id).at("/parties/0/sign_url").asText();
        return url.substring(url.indexOf("/sign/"));
    }

    private JsonNode find(String event) {
        return hooks.stream()
                .map(WebhookTest::event)
                .filter(e -> e.get("event").asText().equals(event))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode event(Hook hook) {
        return Json.read(hook.body(), JsonNode.class);
    }
}
