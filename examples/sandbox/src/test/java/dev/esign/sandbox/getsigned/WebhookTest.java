package dev.esign.sandbox.getsigned;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Await;
import dev.esign.sandbox.atlas.Receiver;
import dev.esign.sandbox.atlas.TestClock;
import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.getsigned.GetSignedUser.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a registered webhook gets to hear (GetSigned wire sheet §6). */
class WebhookTest {
    private static final String SECRET = "s3cr3t";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private final Sandbox sandbox = Sandbox.builder()
            .clock(clock)
            .webhookRetryDelays(List.of(Duration.ofMillis(1), Duration.ofMillis(1)))
            .start();
    private final GetSignedUser user = GetSignedUser.of(sandbox.getSigned());
    private final Receiver receiver = Receiver.start(this::take);

    WebhookTest() throws IOException {}

    @AfterEach
    void close() {
        sandbox.close();
        receiver.close();
    }

    @Test
    void aCompletedEnvelopeIsToldAsTheSheetShows() {
        register("envelope.completed");
        String id = user.sent(GetSignedUser.signer("Ada", 1));
        user.sign("Ada");

        JsonNode event = only().json();

        assertThat(event.fieldNames()).toIterable().containsExactly("event", "id", "createdAt", "data");
        assertThat(event.get("id").asText()).startsWith("evt_");
        assertThat(event.get("createdAt").asText()).isEqualTo("2026-03-01T12:00:00Z");
        JsonNode data = event.get("data");
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactly("envelopeId", "tenantId", "subject", "completedAt", "documentUrl", "signers");
        assertThat(data.get("documentUrl").asText())
                .isEqualTo(sandbox.getSigned().apiUrl() + "v1/envelopes/" + id + "/document");
        assertThat(data.at("/signers/0").fieldNames()).toIterable().containsExactly("id", "name", "email", "signedAt");
    }

    @Test
    void theSignatureIsTheBareHexOfTheBodysHmac() {
        register("envelope.sent");
        user.sent(GetSignedUser.signer("Zoë", 1));

        Hook hook = only();

        assertThat(hook.signature())
                .matches("[0-9a-f]{64}")
                .isEqualTo(Tokens.hmacSha256(SECRET.getBytes(StandardCharsets.UTF_8), hook.body()));
    }

    @Test
    void everyStepIsTold() {
        register(Webhooks.EVENTS.toArray(String[]::new));
        user.sent(GetSignedUser.signer("Ada", 1));
        user.sign("Ada");
        user.sent(GetSignedUser.signer("Lee", 1));
        user.signing("Lee", "decline", Map.of());
        user.voidIt(user.draft(GetSignedUser.signer("Zoe", 1)));

        assertThat(events(7))
                .containsExactlyInAnyOrder(
                        "envelope.sent",
                        "signer.viewed",
                        "signer.signed",
                        "envelope.completed",
                        "envelope.sent",
                        "envelope.declined",
                        "envelope.voided");
    }

    @Test
    void theThirdWrongCodeIsToldOnce() {
        register("signer.otp_failed");
        user.sent(GetSignedUser.signer("Ada", 1, "email_otp"));
        user.signing("Ada", "otp/request", Map.of());
        for (int i = 0; i < 5; i++) {
            user.signing("Ada", "otp/verify", Map.of("code", "wrong"));
        }

        assertThat(only().json().at("/data/signer/email").asText()).isEqualTo("ada@example.test");
        assertThat(sandbox.getSigned().webhookDeliveries()).hasSize(1);
    }

    @Test
    void anEnvelopeExpiresWithoutAnyRequest() {
        register("envelope.expired");
        user.sent(GetSignedUser.signer("Ada", 1));

        clock.advance(Duration.ofDays(7));

        assertThat(events(1)).containsExactly("envelope.expired");
    }

    @Test
    void aFailedDeliveryIsRepeatedByteForByteUntilTheRetriesAreUsedUp() {
        Reply made = user.post(
                "/v1/webhooks",
                Map.of("url", receiver.url() + "?fail", "events", List.of("envelope.sent"), "secret", SECRET));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text()).doesNotContain(SECRET);
        user.sent(GetSignedUser.signer("Ada", 1));

        WebhookDelivery delivery =
                Await.until(() -> sandbox.getSigned().webhookDeliveries().get(0), d -> d.state()
                        .equals("failed"));

        assertThat(delivery.attempts()).isEqualTo(3);
        assertThat(hooks).extracting(Hook::text).hasSize(3).containsOnly(delivery.body());
    }

    @Test
    void aWebhookWithoutAddressEventsOrSecretIsRefused() {
        Reply reply = user.post("/v1/webhooks", Map.of("url", "http://example.org/", "events", List.of("nothing")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("errors").fieldNames()).toIterable().containsExactly("events", "secret", "url");
    }

    private void register(String... events) {
        user.post(
                "/v1/webhooks", Map.of("url", receiver.url().toString(), "events", List.of(events), "secret", SECRET));
    }

    private Hook only() {
        return Await.until(() -> hooks, h -> !h.isEmpty()).get(0);
    }

    private List<String> events(int count) {
        return Await.until(() -> hooks, h -> h.size() >= count).stream()
                .map(h -> h.json().get("event").asText())
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        hooks.add(new Hook(
                String.valueOf(exchange.getRequestHeaders().getFirst("X-GetSigned-Signature")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Receiver.answer(exchange, "fail".equals(exchange.getRequestURI().getQuery()) ? 500 : 204, new byte[0]);
    }

    /** A webhook as it came in. */
    private record Hook(String signature, String text) {
        byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return Json.readObject(body());
        }
    }
}
