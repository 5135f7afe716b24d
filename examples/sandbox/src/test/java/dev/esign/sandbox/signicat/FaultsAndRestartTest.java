package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Await;
import dev.esign.sandbox.atlas.Receiver;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.faults.SeenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
    void aCreateWhoseAnswerIsLostHasHappenedAndItsRepeatMakesNoOther() {
        try (Sandbox sandbox = Sandbox.start()) {
            SignicatSandbox signicat = sandbox.signicat();
            SignicatUser user = SignicatUser.of(signicat);
            Map<String, Object> body = SignicatUser.body(Map.of(), SignicatUser.signer("Ada"));
            signicat.faults()
                    .add(Fault.resetAfter().on("POST", "/signature/documents").times(1));

            assertThatThrownBy(() -> user.post("/signature/documents", body)).isInstanceOf(UncheckedIOException.class);
            assertThat(user.post("/signature/documents", body).status()).isEqualTo(201);

            assertThat(signicat.documentCount()).isEqualTo(1);
        }
    }

    @Test
    void noSignersTokenIsAmongTheRequestsSeen() {
        try (Sandbox sandbox = Sandbox.start()) {
            SignicatUser user = SignicatUser.of(sandbox.signicat());
            String jwt = user.jwt(user.created(SignicatUser.signer("Ada")), 0);

            user.get("/start?jwt=" + jwt);

            assertThat(sandbox.signicat().requestsSeen())
                    .contains(new SeenRequest("GET", "/start", 200))
                    .noneMatch(seen -> seen.path().contains(jwt));
        }
    }

    @Test
    void whatWasToBePackagedIsPackagedAfterARestart(@TempDir Path folder) {
        String id;
        String secret;
        SignicatUser before;
        try (Sandbox sandbox = Sandbox.builder()
                .folder(folder)
                .packagingDelay(Duration.ofHours(1))
                .start()) {
            secret = sandbox.signicat().clientSecret();
            before = SignicatUser.of(sandbox.signicat());
            id = before.created(SignicatUser.signer("Ada"));
            before.sign(id, 0);
            assertThat(before.status(id).get("completedPackages")).isEmpty();
        }
        try (Sandbox sandbox = Sandbox.builder().folder(folder).start()) {
            SignicatUser user = SignicatUser.of(sandbox.signicat());

            assertThat(sandbox.signicat().clientSecret()).isEqualTo(secret);
            user.awaitPackaged(id);
            assertThat(before.at(sandbox.signicat()).get(SignicatUser.path(id)).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aCancelThatWasAcceptedIsSeenAfterARestart(@TempDir Path folder) {
        String id;
        try (Sandbox sandbox = Sandbox.builder()
                .folder(folder)
                .packagingDelay(Duration.ofHours(1))
                .start()) {
            SignicatUser user = SignicatUser.of(sandbox.signicat());
            id = user.created(SignicatUser.signer("Ada"));
            user.post(SignicatUser.path(id) + "/cancel?reason=late");
            assertThat(user.state(id)).isEqualTo("unsigned");
        }
        try (Sandbox sandbox = Sandbox.builder().folder(folder).start()) {
            SignicatUser user = SignicatUser.of(sandbox.signicat());

            Await.until(() -> user.state(id), "canceled"::equals);
            assertThat(user.get("/notification/events/peek").json().findValuesAsText("message"))
                    .containsExactly("late");
        }
    }

    @Test
    void whatAWebhookHasNotTakenIsBroughtAfterARestartAndLeadsToTheNewAddress(@TempDir Path folder) throws IOException {
        List<JsonNode> taken = new CopyOnWriteArrayList<>();
        AtomicInteger status = new AtomicInteger(500);
        try (Receiver receiver = Receiver.start(exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (status.get() == 200) {
                taken.add(Json.readObject(body));
            }
            Receiver.answer(exchange, status.get(), new byte[0]);
        })) {
            try (Sandbox sandbox = Sandbox.builder()
                    .folder(folder)
                    .packagingDelay(Duration.ofHours(1))
                    .webhookRetryDelays(List.of(Duration.ofSeconds(1)))
                    .start()) {
                SignicatUser user = SignicatUser.of(sandbox.signicat());
                user.post(
                        "/notification/webhooks",
                        Map.of(
                                "name",
                                "crm",
                                "events",
                                List.of("document_created", "document_packaged"),
                                "config",
                                Map.of("url", receiver.url().toString())));
                user.sign(user.created(SignicatUser.signer("Ada")), 0);
                Await.until(
                        () -> sandbox.signicat().webhookDeliveries(),
                        all -> all.size() == 2 && all.stream().allMatch(d -> d.attempts() == 1));
            }
            status.set(200);
            try (Sandbox sandbox = Sandbox.builder()
                    .folder(folder)
                    .packagingDelay(Duration.ZERO)
                    .start()) {
                Await.until(() -> taken, all -> all.size() == 3);

                assertThat(taken)
                        .extracting(event -> event.get("type").asText())
                        .containsExactlyInAnyOrder("ping", "document_created", "document_packaged");
                assertThat(taken)
                        .extracting(event -> event.at("/payload/downloadUrl").asText())
                        .anyMatch(url ->
                                url.startsWith(sandbox.signicat().siteUrl().toString()));
            }
        }
    }
}
