package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Await;
import dev.esign.sandbox.atlas.Receiver;
import dev.esign.sandbox.atlas.TestClock;
import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.signicat.SignicatUser.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a registered webhook gets to hear (Signicat wire sheet §6). */
class WebhookTest {
    private static final String SECRET = "s3cr3t";
    private static final String WEBHOOKS = "/notification/webhooks";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private final Sandbox sandbox = Sandbox.builder()
            .clock(clock)
            .webhookRetryDelays(List.of(Duration.ofMillis(1), Duration.ofMillis(1)))
            .packagingDelay(Duration.ZERO)
            .start();
    private final SignicatUser user = SignicatUser.of(sandbox.signicat());
    private final Receiver receiver = Receiver.start(this::take);

    WebhookTest() throws IOException {}

    @AfterEach
    void close() {
        sandbox.close();
        receiver.close();
    }

    @Test
    void aNewWebhookIsPingedAndItsSecretNotShown() {
        Reply made = register(List.of("document_signed"), Map.of("secret", SECRET));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("id").isInt()).isTrue();
        assertThat(made.text()).doesNotContain(SECRET);
        assertThat(types(1)).containsExactly("ping");
        assertThat(user.get("/notification/events/peek").text()).isEqualTo("[]");
    }

    @Test
    void theSignatureIsTheBareHexOfTheBodysHmac() {
        register(List.of("document_created"), Map.of("secret", SECRET));
        user.created(SignicatUser.signer("Zoë"));

        Hook hook = until(2).get(1);

        assertThat(hook.signature())
                .matches("[0-9a-f]{64}")
                .isEqualTo(Tokens.hmacSha256(SECRET.getBytes(StandardCharsets.UTF_8), hook.body()));
    }

    @Test
    void withoutASecretThereIsNoSignature() {
        register(List.of("*"), Map.of());

        assertThat(until(1).get(0).signature()).isEmpty();
    }

    @Test
    void everyStepOfADocumentIsTold() {
        register(List.of("*", "document_read"), Map.of());
        String id = user.created(SignicatUser.signer("Ada"));
        String jwt = user.jwt(id, 0);
        user.get("/start?jwt=" + jwt);
        user.get("/start/document?jwt=" + jwt);
        user.sign(id, 0);

        assertThat(types(7))
                .containsExactlyInAnyOrder(
                        "ping",
                        "document_created",
                        "document_link_opened",
                        "document_read",
                        "document_partially_signed",
                        "document_signed",
                        "document_packaged");
    }

    @Test
    void anEventHasTheFormThatTheSheetShows() {
        register(List.of("document_partially_signed"), Map.of());
        String id = user.createdWith(Map.of("advanced", Map.of("tags", List.of("lease"))), SignicatUser.signer("Ada"));
        user.sign(id, 0);

        JsonNode event = until(2).get(1).json();

        assertThat(event.fieldNames())
                .toIterable()
                .containsExactly("id", "timestamp", "accountId", "type", "payload", "tags");
        assertThat(event.get("timestamp").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(event.at("/tags/0").asText()).isEqualTo("lease");
        assertThat(event.at("/payload/documentId").asText()).isEqualTo(id);
        assertThat(event.at("/payload/signer").fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "externalSignerId",
                        "fullName",
                        "signedTime",
                        "dateOfBirth",
                        "signatureMethod",
                        "signatureMethodUniqueId");
    }

    @Test
    void theChecksumOfAPackageIsThatOfThePades() {
        register(List.of("document_packaged"), Map.of());
        String id = user.created(SignicatUser.signer("Ada"));
        user.sign(id, 0);

        JsonNode payload = until(2).get(1).json().get("payload");

        byte[] pades =
                user.get(SignicatUser.path(id) + "/files?fileFormat=pades").bytes();
        assertThat(payload.get("checksum").asText()).isEqualTo(Tokens.sha256(pades));
        assertThat(user.get(payload.get("downloadUrl").asText()).bytes()).isEqualTo(pades);
    }

    @Test
    void aFailedDeliveryIsRepeatedByteForByteUntilTheRetriesAreUsedUp() {
        register("?fail", List.of("document_created"), Map.of("secret", SECRET, "deliveryLogging", "failed"));

        WebhookDelivery delivery =
                Await.until(() -> sandbox.signicat().webhookDeliveries().get(0), d -> d.state()
                        .equals("failed"));

        assertThat(delivery.attempts()).isEqualTo(3);
        assertThat(hooks).extracting(Hook::text).hasSize(3).containsOnly(delivery.body());
        JsonNode shown = user.get(WEBHOOKS + "/1/deliveries").json();
        assertThat(shown.at("/0/responseStatusCode").asInt()).isEqualTo(500);
        assertThat(shown.at("/0/eventId").asText()).isEqualTo(delivery.eventId());
    }

    private Reply register(List<String> events, Map<String, ?> config) {
        return register("", events, config);
    }

    private Reply register(String query, List<String> events, Map<String, ?> config) {
        Map<String, Object> all = new TreeMap<>(config);
        all.put("url", receiver.url() + query);
        return user.post(WEBHOOKS, Map.of("name", "crm", "active", true, "events", events, "config", all));
    }

    private List<Hook> until(int count) {
        return Await.until(() -> hooks, h -> h.size() >= count);
    }

    private List<String> types(int count) {
        return until(count).stream().map(h -> h.json().get("type").asText()).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        hooks.add(new Hook(
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Idfy-Signature"), ""),
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
