package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.esign.Document;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.SealCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as the README's first command runs it. */
class QuickstartTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream story = new ByteArrayOutputStream();

    @Test
    void theSampleAgreementIsSignedSealedAndOnDisk() throws Exception {
        Path signed = run(Quickstart.sample());

        SealCheck seal = Paper.verifySeal(Files.readAllBytes(signed));
        assertThat(seal.valid()).isTrue();
        assertThat(seal.coversWholeDocument()).isTrue();
        assertThat(story.toString(StandardCharsets.UTF_8))
                .contains("Ana Diaz opened", "Ben Okafor opened", "webhook envelope.signed", signed.toString());
    }

    @Test
    void aRealAccountGetsADraftAndItsReviewLink() throws Exception {
        try (Sandbox account = Sandbox.start()) {
            String key = account.atlas().apiKey();

            quickstart().draftInAccount(key, account.atlas().apiUrl(), Quickstart.sample());

            assertThat(account.atlas().envelopeCount()).isEqualTo(1);
            assertThat(account.atlas().credits(key)).isEqualTo(5);
            assertThat(account.atlas().outbox()).isEmpty();
            assertThat(story.toString(StandardCharsets.UTF_8))
                    .contains(account.atlas().siteUrl() + "review/")
                    .doesNotContain(key);
        }
    }

    @TestFactory
    Stream<DynamicTest> realDocumentsAreSignedToo() throws IOException {
        Path documents = sharedDocuments();
        assumeTrue(Files.isDirectory(documents), "the shared documents are not here");
        List<Path> files;
        try (Stream<Path> all = Files.list(documents)) {
            files = all.filter(file -> file.toString().matches(".*\\.(pdf|docx)"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> {
                    Path signed = run(Document.of(file));
                    assertThat(Paper.verifySeal(Files.readAllBytes(signed)).valid())
                            .isTrue();
                }));
    }

    private Path run(Document document) throws IOException, InterruptedException {
        return quickstart().signInSandbox(document);
    }

    private Quickstart quickstart() {
        PrintStream out = new PrintStream(story, true, StandardCharsets.UTF_8);
        return new Quickstart(SandboxExtension.impatient(), folder, out);
    }

    /** Beside the project's root, wherever the tests run from. */
    private static Path sharedDocuments() {
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null && !Files.isDirectory(here.resolve("shared/documents"))) {
            here = here.getParent();
        }
        return here.resolve("shared/documents");
    }
}
