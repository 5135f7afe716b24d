package dev.esign.sandbox.xodo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.sandbox.atlas.Await;
import dev.esign.sandbox.atlas.Receiver;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.faults.SeenRequest;
import dev.esign.sandbox.paper.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on purpose, and what a restart leaves. */
class FaultsAndRestartTest {
    @Test
    void aCreateWhoseAnswerIsLostHasMadeADocumentAndSaysNothingOfIt() {
        try (XodoSandbox xodo = Start.inMemory()) {
            XodoUser user = XodoUser.of(xodo);
            xodo.faults().add(Fault.resetAfter().on("POST", "/document").times(1));

            assertThatThrownBy(() -> user.sent(XodoUser.signer(1, "Ada"))).isInstanceOf(UncheckedIOException.class);

            assertThat(xodo.documentCount()).isOne();
            user.sent(XodoUser.signer(1, "Ada"));
            assertThat(xodo.documentCount()).isEqualTo(2);
        }
    }

    @Test
    void noKeyAndNoLinkIsNotedWithARequest() {
        try (XodoSandbox xodo = Start.inMemory()) {
            XodoUser user = XodoUser.of(xodo);
            String hash = user.sent(XodoUser.signer(1, "Ada"));
            user.open("Ada");
            String token = user.link("Ada").getQuery().substring(2);

            assertThat(xodo.requestsSeen())
                    .containsExactly(
                            new SeenRequest("POST", "/document", 200), new SeenRequest("GET", "/sign/" + hash, 200));
            assertThat(xodo.requestsSeen().toString()).doesNotContain(token, xodo.accessKey());
            assertThat(xodo.outbox().toString()).doesNotContain(token);
        }
    }

    @Test
    void aFolderKeepsDocumentsKeysTokensAndTheSeal(@TempDir Path folder) {
        String key;
        String hash;
        String token;
        try (XodoSandbox xodo = Start.with(folder, Clock.systemUTC())) {
            key = xodo.accessKey();
            OAuthApp app = xodo.newApp("Shop", URI.create("http://127.0.0.1:9/back"), null);
            URI back = xodo.person().approve(URI.create(xodo.authorizationUrl() + "?client_id=" + app.clientId()));
            Map<String, String> form = Map.of(
                    "client_id", app.clientId(),
                    "client_secret", app.clientSecret(),
                    "code", back.getQuery().substring(5));
            token = XodoUser.anonymous(xodo)
                    .multipart("/oauth/token", form)
                    .json()
                    .get("access_token")
                    .asText();
            hash = XodoUser.withToken(xodo, token).sent(XodoUser.signer(1, "Ada"));
        }
        try (XodoSandbox xodo = Start.with(folder, Clock.systemUTC())) {
            assertThat(xodo.accessKey()).isEqualTo(key);
            XodoUser user = XodoUser.withToken(xodo, token);
            user.sign("Ada");

            byte[] sealed =
                    user.get("/download_final_document?document_hash=" + hash).bytes();

            assertThat(Paper.verifySeal(sealed).valid()).isTrue();
        }
    }

    @Test
    void whatAWebhookHasNotTakenIsBroughtAfterARestart(@TempDir Path folder) throws IOException {
        List<String> taken = new CopyOnWriteArrayList<>();
        AtomicInteger status = new AtomicInteger(500);
        try (Receiver receiver = Receiver.start(exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (status.get() == 200) {
                taken.add(body);
            }
            Receiver.answer(exchange, status.get(), new byte[0]);
        })) {
            String body;
            XodoOptions patient = new XodoOptions(
                    folder, 0, List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), Clock.systemUTC());
            try (XodoSandbox xodo = XodoSandbox.start(patient)) {
                xodo.sendWebhooksTo(receiver.url());
                XodoUser.of(xodo).create(Map.of("is_draft", 1), XodoUser.signer(1, "Ada"));
                body = Await.until(() -> xodo.webhookDeliveries().get(0), d -> d.attempts() == 1)
                        .body();
            }
            status.set(200);
            try (XodoSandbox xodo = XodoSandbox.start(patient)) {
                Await.until(
                        () -> xodo.webhookDeliveries().get(0), d -> d.state().equals("delivered"));

                assertThat(taken).containsExactly(body);
            }
        }
    }
}
