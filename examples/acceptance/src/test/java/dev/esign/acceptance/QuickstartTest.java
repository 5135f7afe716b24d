package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.esign.Document;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.SealCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "World_Wide_Corp_lorem.pdf",
                "World_Wide_Corp_fields.pdf",
                "World_Wide_Corp_Battle_Plan_Trafalgar.docx",
                "World_Wide_Corp_fields_shown.docx",
                "libreoffice-form.pdf",
                "pdflatex-4-pages.pdf"
            })
    void realDocumentsAreSignedToo(String name) throws Exception {
        Path document = sharedDocuments().resolve(name);
        assumeTrue(Files.exists(document), "the shared documents are not here");

        Path signed = run(Document.of(document));

        assertThat(Paper.verifySeal(Files.readAllBytes(signed)).valid()).isTrue();
    }

    private Path run(Document document) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(story, true, StandardCharsets.UTF_8);
        return new Quickstart(SandboxExtension.impatient(), folder, out).signInSandbox(document);
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
