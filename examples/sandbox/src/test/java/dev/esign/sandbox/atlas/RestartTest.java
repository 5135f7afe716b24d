package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasUser.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder holds everything: the next sandbox on it goes on where the last one stopped. */
class RestartTest {
    private static final List<Map<String, ?>> ANA = List.of(AtlasUser.party("Ana"));

    @TempDir
    private Path folder;

    @Test
    void whatWasAnsweredIsThereAfterTheProcessIsKilled() throws Exception {
        String id;
        Reply created;
        String key;
        try (Child child = Child.start(folder)) {
            key = child.value("API key");
            AtlasUser user = AtlasUser.of(child.value("pages"), key);
            id = user.create(Pdfs.agreement(), Map.of());
            created = user.with("Idempotency-Key", "job-1").tryCreate(Pdfs.agreement(), Map.of());
            assertThat(user.dispatch(id, ANA).status()).isEqualTo(200);
            child.kill();
        }
        try (Sandbox sandbox = Sandbox.builder().folder(folder).start()) {
            AtlasSandbox atlas = sandbox.atlas();
            assertThat(atlas.apiKey()).isEqualTo(key);
            AtlasUser user = AtlasUser.of(atlas);
            assertThat(user.envelope(id).get("status").asText()).isEqualTo("pending");
            assertThat(atlas.credits(key)).isEqualTo(4);
            assertThat(atlas.outbox()).hasSize(1);

            Reply again = user.with("Idempotency-Key", "job-1").tryCreate(Pdfs.agreement(), Map.of());

            assertThat(again.text()).isEqualTo(created.text());
            assertThat(atlas.envelopeCount()).isEqualTo(2);
            assertThat(user.signNext(id).status()).isEqualTo(303);
            assertThat(user.awaitSignedPdf(id).get("status").asText()).isEqualTo("signed");
        }
    }

    @Test
    void aFolderThatAnotherProcessHasIsRefused() throws Exception {
        try (Child child = Child.start(folder)) {
            assertThat(child.value("API key")).isNotEmpty();

            assertThatThrownBy(() -> Sandbox.builder().folder(folder).start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another sandbox has the folder");
        }
    }

    @Test
    void fromATerminalRetriesCanBeHastened() throws Exception {
        List<Receiver.Hook> hooks = Receiver.hooks();
        try (Receiver receiver = Receiver.start(exchange -> {
                    hooks.add(Receiver.Hook.of(exchange));
                    Receiver.answer(exchange, 500, new byte[0]);
                });
                Child child = Child.start(folder, "--webhook-retries", "PT0.001S,PT0.002S")) {
            String key = child.value("API key");
            AtlasUser user = AtlasUser.of(child.value("pages"), key);
            user.create(Pdfs.agreement(), Map.of("webhook_url", receiver.url().toString()));

            assertThat(Await.until(() -> hooks, h -> h.size() == 3)).hasSize(3);
        }
    }

    @Test
    void aDetectionThatWasCutOffIsTakenUpAgain() {
        String id;
        try (Sandbox sandbox = Sandbox.builder()
                .folder(folder)
                .detectionDelay(Duration.ofHours(1))
                .start()) {
            id = AtlasUser.of(sandbox.atlas())
                    .tryCreate(Pdfs.agreement(), Map.of())
                    .json()
                    .get("envelope_id")
                    .asText();
        }
        try (Sandbox sandbox = Sandbox.builder().folder(folder).start()) {
            JsonNode envelope = AtlasUser.of(sandbox.atlas()).awaitFields(id);

            assertThat(envelope.get("fields_status").asText()).isEqualTo("ready");
        }
    }
}
