package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.SandboxCommand;
import dev.esign.sandbox.atlas.AtlasUser.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** A sandbox in a process of its own, which can be killed. */
    private static final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;

        private Child(Process process) {
            this.process = process;
            this.out = process.inputReader(StandardCharsets.UTF_8);
        }

        static Child start(Path folder) throws IOException {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return new Child(new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            SandboxCommand.class.getName(),
                            "--port",
                            "0",
                            "--data",
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }

        /** What the sandbox prints behind a word. The lines have to be asked for in their order. */
        String value(String name) throws IOException {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.strip().startsWith(name)) {
                    return line.strip().substring(name.length()).strip();
                }
            }
            throw new AssertionError("The sandbox did not print its " + name);
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
