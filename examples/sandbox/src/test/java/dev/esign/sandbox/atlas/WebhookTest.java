package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Receiver.Hook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

    @Test
    void byDefaultTheFirstRetryWaitsAMinute() throws Exception {
        try (Receiver receiver = Receiver.start(exchange -> Receiver.answer(exchange, 500, new byte[0]));
                Sandbox sandbox = Sandbox.start()) {
            create(sandbox, receiver);

            WebhookDelivery delivery =
                    Await.until(() -> sandbox.atlas().webhookDeliveries().get(0), d -> d.attempts() > 0);

            assertThat(delivery.state()).isEqualTo("pending");
            assertThat(delivery.attempts()).isEqualTo(1);
        }
    }

    @Test
    void aDeliveryThatIsStillToDoSurvivesARestart(@TempDir Path folder) throws Exception {
        int port;
        try (Receiver away = Receiver.start(exchange -> Receiver.answer(exchange, 500, new byte[0]));
                Sandbox sandbox = Sandbox.builder()
                        .folder(folder)
                        .webhookRetryDelays(List.of(Duration.ofSeconds(1)))
                        .start()) {
            port = away.url().getPort();
            create(sandbox, away);
            Await.until(() -> sandbox.atlas().webhookDeliveries().get(0), d -> d.attempts() == 1);
        }
        try (Receiver back = Receiver.collecting(port, hooks);
                Sandbox sandbox = Sandbox.builder().folder(folder).start()) {
            assertThat(await(sandbox, "delivered").attempts()).isEqualTo(2);
            assertThat(hooks).hasSize(1);
            assertThat(back.url().getPort()).isEqualTo(port);
        }
    }

    private static void create(Sandbox sandbox, Receiver receiver) {
        AtlasUser.of(sandbox.atlas())
                .create(Pdfs.agreement(), Map.of("webhook_url", receiver.url().toString()));
    }

    private static WebhookDelivery await(Sandbox sandbox, String state) {
        return Await.until(
                () -> sandbox.atlas().webhookDeliveries().get(0), d -> d.state().equals(state));
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
