package dev.esign.sandbox.xodo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import dev.esign.sandbox.atlas.Await;
import dev.esign.sandbox.atlas.Receiver;
import dev.esign.sandbox.atlas.TestClock;
import dev.esign.sandbox.common.Tokens;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What accounts and apps get to hear (Xodo wire sheet §5). */
class WebhookTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final XodoSandbox xodo = Start.with(null, new TestClock(NOON));
    private final XodoUser user = XodoUser.of(xodo);
    private final List<JsonNode> hooks = new CopyOnWriteArrayList<>();
    private final Receiver receiver = Receiver.start(this::take);
    private volatile int status = 200;

    WebhookTest() throws IOException {}

    @AfterEach
    void close() {
        xodo.close();
        receiver.close();
    }

    @Test
    void theHashIsOverTimeAndTypeWithTheAccessKey() {
        xodo.sendWebhooksTo(receiver.url());
        String hash =
                user.create(Map.of("is_draft", 1), XodoUser.signer(1, "Ada")).hash();

        JsonNode event = heard(1).get(0);

        assertThat(event.fieldNames())
                .toIterable()
                .containsExactly("event_time", "event_type", "event_hash", "meta", "signer");
        assertThat(event.get("event_time").isNumber()).isTrue();
        assertThat(event.get("event_time").asLong()).isEqualTo(NOON.getEpochSecond());
        assertThat(event.get("event_hash").asText())
                .isEqualTo(hmac(xodo.accessKey(), NOON.getEpochSecond() + "document_created"));
        assertThat(event.at("/meta/related_document_hash").asText()).isEqualTo(hash);
        assertThat(event.at("/meta/related_business_id").asText()).isEqualTo(Long.toString(xodo.businessId()));
        assertThat(event.at("/meta/related_app_id").asText("x")).isEmpty();
        assertThat(event.get("signer")).isEmpty();
    }

    @Test
    void everyStepIsToldAndASignersWithTheSigner() {
        xodo.sendWebhooksTo(receiver.url());
        user.sent(XodoUser.signer(1, "Ada"));
        user.open("Ada");
        user.sign("Ada");

        List<JsonNode> all = heard(5);

        assertThat(all)
                .extracting(event -> event.get("event_type").asText())
                .containsExactlyInAnyOrder(
                        "document_created",
                        "document_sent",
                        "document_viewed",
                        "document_signed",
                        "document_completed");
        JsonNode signed = all.stream()
                .filter(event -> event.get("event_type").asText().equals("document_signed"))
                .findFirst()
                .orElseThrow();
        assertThat(signed.at("/signer/id").isTextual()).isTrue();
        assertThat(signed.at("/signer/email").asText()).isEqualTo("ada@example.test");
        assertThat(signed.at("/signer/order").asText()).isEqualTo("1");
    }

    @Test
    void aCancelIsToldAsRevokedAndAsCancelled() {
        String hash = user.sent(XodoUser.signer(1, "Ada"));
        xodo.sendWebhooksTo(receiver.url());
        user.delete("/document?document_hash=" + hash + "&cancel=1");

        assertThat(heard(2))
                .extracting(event -> event.get("event_type").asText())
                .containsExactlyInAnyOrder("document_revoked", "document_cancelled");
    }

    @Test
    void anAppHearsOfItsOwnDocumentsAlone() {
        OAuthApp app = xodo.newApp("Shop", URI.create("http://127.0.0.1:9/back"), receiver.url());
        XodoUser connected = XodoUser.withToken(xodo, token(app));
        user.create(Map.of("is_draft", 1), XodoUser.signer(1, "Ada"));
        String hash = connected
                .create(Map.of("is_draft", 1), XodoUser.signer(1, "Ada"))
                .hash();

        JsonNode event = heard(1).get(0);

        assertThat(xodo.webhookDeliveries()).hasSize(1);
        assertThat(event.at("/meta/related_document_hash").asText()).isEqualTo(hash);
        assertThat(event.at("/meta/related_app_id").asText()).isEqualTo(app.clientId());
        assertThat(event.get("event_hash").asText())
                .isEqualTo(hmac(xodo.accessKey(), NOON.getEpochSecond() + "document_created"));
    }

    @Test
    void theTimeIsATextIfThatIsAskedFor() {
        xodo.withEventTimeAsText(true).sendWebhooksTo(receiver.url());
        user.create(Map.of("is_draft", 1), XodoUser.signer(1, "Ada"));

        assertThat(heard(1).get(0).get("event_time").isTextual()).isTrue();
    }

    @Test
    void whatIsNotTakenIsTriedAgainWithTheSameBytesAndThenGivenUp() {
        status = 500;
        xodo.sendWebhooksTo(receiver.url());
        user.create(Map.of("is_draft", 1), XodoUser.signer(1, "Ada"));

        WebhookDelivery delivery = Await.until(
                () -> xodo.webhookDeliveries().get(0), d -> d.state().equals("failed"));

        assertThat(delivery.attempts()).isEqualTo(3);
        assertThat(delivery.lastResult()).isEqualTo("500");
        assertThat(hooks).hasSize(3);
        assertThat(Set.copyOf(hooks)).hasSize(1);
    }

    @Test
    void byDefaultTheRetriesAreTheDocumentedOnesAndTheLastComesAfterADay() {
        assertThat(XodoOptions.RETRY_DELAYS).first().isEqualTo(Duration.ofMinutes(1));
        assertThat(XodoOptions.RETRY_DELAYS.stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(24));
    }

    private String token(OAuthApp app) {
        URI back = xodo.person()
                .approve(URI.create(xodo.authorizationUrl() + "?client_id=" + app.clientId() + "&state=s"));
        String code = back.getQuery().replaceAll(".*code=([^&]+).*", "$1");
        Map<String, String> form =
                Map.of("client_id", app.clientId(), "client_secret", app.clientSecret(), "code", code, "state", "s");
        return XodoUser.anonymous(xodo)
                .form("/oauth/token", form)
                .json()
                .get("access_token")
                .asText();
    }

    private List<JsonNode> heard(int count) {
        return Await.until(() -> List.copyOf(hooks), all -> all.size() >= count);
    }

    private static String hmac(String key, String message) {
        return Tokens.hmacSha256(key.getBytes(StandardCharsets.UTF_8), message.getBytes(StandardCharsets.UTF_8));
    }

    private void take(HttpExchange exchange) throws IOException {
        hooks.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
        Receiver.answer(exchange, status, new byte[0]);
    }
}
