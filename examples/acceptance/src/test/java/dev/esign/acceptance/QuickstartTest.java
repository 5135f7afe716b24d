package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.esign.Document;
import dev.esign.getsigned.GetSignedSigning;
import dev.esign.quickstart.Account;
import dev.esign.quickstart.Provider;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.getsigned.GetSignedSandbox;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.SealCheck;
import dev.esign.sandbox.signicat.SignicatSandbox;
import dev.esign.sandbox.xodo.XodoSandbox;
import dev.esign.signing.Signatory;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.UnsupportedCapabilityException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job, as the README's first command runs it. */
class QuickstartTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream story = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "ATLAS, envelope.signed",
        "GETSIGNED, envelope.completed",
        "SIGNICAT, document_packaged",
        "XODO, document_completed"
    })
    void theSampleAgreementIsSignedSealedAndOnDisk(Provider provider, String lastEvent) throws Exception {
        Path signed = quickstart().signInSandbox(provider, Quickstart.sample());

        SealCheck seal = Paper.verifySeal(Files.readAllBytes(signed));
        assertThat(seal.valid()).isTrue();
        assertThat(seal.coversWholeDocument()).isTrue();
        assertThat(told()).contains("Ana Diaz opened", "Ben Okafor opened", "webhook " + lastEvent, signed.toString());
    }

    @Test
    void aRealAccountOfAtlasGetsADraftAndItsReviewLink() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            AtlasSandbox atlas = sandbox.atlas();
            String key = atlas.apiKey();

            draftIn(
                    Provider.ATLAS,
                    Map.of(
                            "ATLAS_API_KEY",
                            key,
                            "ATLAS_BASE_URL",
                            atlas.apiUrl().toString()));

            assertThat(atlas.envelopeCount()).isEqualTo(1);
            assertThat(atlas.credits(key)).isEqualTo(5);
            assertThat(atlas.outbox()).isEmpty();
            assertThat(told()).contains(atlas.siteUrl() + "review/").doesNotContain(key);
        }
    }

    @Test
    void aRealAccountOfGetSignedGetsADraft() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            GetSignedSandbox getSigned = sandbox.getSigned();

            draftIn(
                    Provider.GETSIGNED,
                    Map.of(
                            "GETSIGNED_CLIENT_ID", getSigned.clientId(),
                            "GETSIGNED_CLIENT_SECRET", getSigned.clientSecret(),
                            "GETSIGNED_BASE_URL", getSigned.apiUrl().toString()));

            assertThat(getSigned.envelopeCount()).isEqualTo(1);
            assertThat(getSigned.outbox()).isEmpty();
            assertThat(told()).contains("Nobody was asked to sign").doesNotContain(getSigned.clientSecret());
        }
    }

    @Test
    void aRealAccountOfSignicatGetsADocumentOfWhichNobodyIsTold() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            SignicatSandbox signicat = sandbox.signicat();

            draftIn(
                    Provider.SIGNICAT,
                    Map.of(
                            "SIGNICAT_CLIENT_ID", signicat.clientId(),
                            "SIGNICAT_CLIENT_SECRET", signicat.clientSecret(),
                            "SIGNICAT_BASE_URL", signicat.apiUrl().toString()));

            assertThat(signicat.documentCount()).isEqualTo(1);
            assertThat(signicat.outbox()).isEmpty();
            assertThat(told()).contains("Nobody was asked to sign").doesNotContain(signicat.clientSecret());
        }
    }

    @Test
    void aRealAccountOfXodoGetsADraft() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            XodoSandbox xodo = sandbox.xodo();

            draftIn(
                    Provider.XODO,
                    Map.of(
                            "XODO_ACCESS_KEY", xodo.accessKey(),
                            "XODO_BASE_URL", xodo.apiUrl().toString()));

            assertThat(xodo.documentCount()).isEqualTo(1);
            assertThat(xodo.outbox()).isEmpty();
            assertThat(told()).contains("Nobody was asked to sign").doesNotContain(xodo.accessKey());
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void withoutTheKeysOfAnAccountThereIsNone(Provider provider) {
        assertThat(provider.account(Map.of(), SandboxExtension.impatient())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--provider nobody, There is no provider",
        "--provider, Usage",
        "--verbose, Usage",
        "one.pdf two.pdf, Usage"
    })
    void argumentsThatMakeNoSenseAreExplained(String arguments, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quickstart.main(arguments.split(" ")))
                .withMessageContaining(message);
    }

    @Test
    void getSignedTakesNoDocx() throws Exception {
        Document docx = Document.of("contract.docx", DocumentKindsTest.docx("For the Customer"));

        assertThatExceptionOfType(UnsupportedCapabilityException.class)
                .isThrownBy(() -> quickstart().signInSandbox(Provider.GETSIGNED, docx))
                .withMessageContaining("DOCX");
    }

    @Test
    void aSubmitToGetSignedThatIsRunAgainAfterACrashSendsOnce() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                GetSignedUser user = new GetSignedUser(sandbox.getSigned(), SandboxExtension.impatient())) {
            SigningRequest contract =
                    SigningRequest.of("deal-77", Quickstart.sample(), Signatory.of("ana@customer.example", "Ana Diaz"));
            for (int run = 0; run < 2; run++) {
                GetSignedSigning.of(user.client(), "northwind").submit(contract).execute();
            }

            assertThat(sandbox.getSigned().envelopeCount()).isEqualTo(1);
            assertThat(sandbox.getSigned().outbox()).hasSize(1);
        }
    }

    private void draftIn(Provider provider, Map<String, String> environment) throws IOException {
        try (Account account =
                provider.account(environment, SandboxExtension.impatient()).orElseThrow()) {
            quickstart().draftInAccount(account, Quickstart.sample());
        }
    }

    private String told() {
        return story.toString(StandardCharsets.UTF_8);
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
        return Arrays.stream(Provider.values()).flatMap(provider -> files.stream()
                .filter(file -> provider == Provider.ATLAS || file.toString().endsWith(".pdf"))
                .map(file -> DynamicTest.dynamicTest(provider + " " + file.getFileName(), () -> {
                    Path signed = quickstart().signInSandbox(provider, Document.of(file));
                    assertThat(Paper.verifySeal(Files.readAllBytes(signed)).valid())
                            .isTrue();
                })));
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
