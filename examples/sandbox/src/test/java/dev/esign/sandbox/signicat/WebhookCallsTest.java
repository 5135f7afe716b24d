package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Await;
import dev.esign.sandbox.atlas.Receiver;
import dev.esign.sandbox.common.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done with a webhook once it is registered (Signicat wire sheet §3.4, §6.1). */
class WebhookCallsTest {
    private static final String WEBHOOKS = "/notification/webhooks";

    private final Sandbox sandbox = Sandbox.start();
    private final SignicatUser user = SignicatUser.of(sandbox.signicat());
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final Receiver receiver = Receiver.start(this::take);

    WebhookCallsTest() throws IOException {}

    @AfterEach
    void close() {
        mayAnswer.countDown();
        sandbox.close();
        receiver.close();
    }

    @Test
    void aPingIsSentAgainWhenItIsAskedFor() {
        String webhook = register("", "document_signed");

        assertThat(user.post(webhook + "/ping").status()).isEqualTo(204);

        assertThat(until(2)).extracting(Hook::type).containsOnly("ping");
        assertThat(user.post(WEBHOOKS + "/4711/ping").status()).isEqualTo(404);
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        String webhook = register("", "document_signed");
        until(1);

        JsonNode changed = user.patch(
                        webhook, Map.of("events", List.of("document_created"), "config", Map.of("secret", "new")))
                .json();
        user.created(SignicatUser.signer("Ada"));

        assertThat(changed.get("name").asText()).isEqualTo("crm");
        assertThat(changed.at("/config/url").asText()).isEqualTo(receiver.url().toString());
        assertThat(changed.toString()).doesNotContain("new");
        Hook hook = until(2).get(1);
        assertThat(hook.type()).isEqualTo("document_created");
        assertThat(hook.signature())
                .isEqualTo(Tokens.hmacSha256(
                        "new".getBytes(StandardCharsets.UTF_8), hook.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(user.patch(webhook, Map.of("events", List.of("tea_time"))).wrong())
                .containsExactly("events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hooks.example/x", "ftp://127.0.0.1/x", "https://me@hooks.example/x", "hooks", ""})
    void aWebhookIsCalledByHttpsOrOnThisMachineAlone(String url) {
        Map<String, ?> body = Map.of("name", "crm", "events", List.of("*"), "config", Map.of("url", url));

        assertThat(user.post(WEBHOOKS, body).wrong()).containsExactly("config.url");
    }

    @Test
    void anInactiveWebhookHearsNothing() {
        String webhook = register("", "*");
        until(1);

        user.patch(webhook, Map.of("active", false));
        user.created(SignicatUser.signer("Ada"));
        user.patch(webhook, Map.of("active", true));
        user.post(webhook + "/ping");

        assertThat(until(2)).extracting(Hook::type).containsOnly("ping");
    }

    @Test
    void aWebhookThatIsGoneHearsNothingMoreAndNothingFails() {
        Logger logger = Logger.getLogger("dev.esign.sandbox.common.Worker");
        List<LogRecord> failures = new CopyOnWriteArrayList<>();
        Handler handler = collecting(failures);
        logger.addHandler(handler);
        try {
            String webhook = register("?wait", "*");
            until(1);

            assertThat(user.delete(webhook).status()).isEqualTo(204);
            mayAnswer.countDown();
            user.created(SignicatUser.signer("Ada"));

            assertThat(user.get(webhook).status()).isEqualTo(404);
            assertThat(user.get(WEBHOOKS).json()).isEmpty();
            // By the time that another webhook has been heard, the answer of the first one is noted as well.
            register("", "*");
            until(2);
        } finally {
            sandbox.close();
            logger.removeHandler(handler);
        }
        assertThat(failures).isEmpty();
        assertThat(hooks).extracting(Hook::type).containsExactly("ping", "ping");
    }

    private static Handler collecting(List<LogRecord> records) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                records.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    /** The path of a new webhook. */
    private String register(String query, String event) {
        Map<String, ?> body = Map.of(
                "name", "crm",
                "events", List.of(event),
                "config", Map.of("url", receiver.url() + query, "secret", "old"));
        return WEBHOOKS + "/" + user.post(WEBHOOKS, body).json().get("id").asText();
    }

    private List<Hook> until(int count) {
        return Await.until(() -> List.copyOf(hooks), h -> h.size() >= count);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        hooks.add(new Hook(exchange.getRequestHeaders().getFirst("X-Idfy-Signature"), body));
        try {
            boolean answered = exchange.getRequestURI().getQuery() == null || mayAnswer.await(30, TimeUnit.SECONDS);
            Receiver.answer(exchange, answered ? 200 : 500, new byte[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A webhook as it came in. */
    private record Hook(String signature, String body) {
        String type() {
            return Json.readObject(body.getBytes(StandardCharsets.UTF_8))
                    .get("type")
                    .asText();
        }
    }
}
