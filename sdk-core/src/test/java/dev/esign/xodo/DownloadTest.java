package dev.esign.xodo;

import static dev.esign.xodo.Requests.HASH;
import static dev.esign.xodo.Requests.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.Download;
import dev.esign.MalformedResponseException;
import dev.esign.NotFoundException;
import dev.esign.testing.Answers;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads, in whose place an error may come with a good status: Xodo wire sheet §2, rows 11 and 12. */
class DownloadTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @TempDir
    Path folder;

    static Stream<Function<Documents, Download>> downloads() {
        return Stream.of(
                documents -> documents.downloadOriginal(HASH),
                documents -> documents.downloadFinal(HASH),
                documents -> documents.downloadFinal(HASH, FinalPdf.AUDIT_TRAIL));
    }

    @ParameterizedTest
    @MethodSource("downloads")
    void aPdfIsAFileAndAStream(Function<Documents, Download> download) throws Exception {
        byte[] pdf = Answers.pdfBytes(100_000);
        wire.answer(Answers.pdf(pdf), Answers.pdf(pdf));
        Path target = folder.resolve("signed.pdf");

        download.apply(documents()).to(target).execute();

        assertThat(target).hasBinaryContent(pdf);
        try (InputStream in = download.apply(documents()).stream().execute()) {
            assertThat(in.readAllBytes()).isEqualTo(pdf);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anErrorInPlaceOfAPdfIsTheErrorAndNoFile(Verb verb) throws Exception {
        for (int status : List.of(200, 404, 500)) {
            MockResponse error = Answers.json(status, refusal("invalid_document_hash"));
            wire.answer(error, error);
            Download download = documents().downloadFinal(HASH);

            for (var call : List.of(download.to(folder.resolve("signed.pdf")), download.stream())) {
                assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(() -> verb.run(call))
                        .satisfies(e -> {
                            assertThat(e.code()).contains("invalid_document_hash");
                            assertThat(e.providerMessage()).contains("The words.");
                        });
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anErrorThatCallsItselfAPdfIsAnErrorAllTheSame() {
        wire.answer(Answers.json(200, " \n" + refusal("invalid_document_hash"))
                .newBuilder()
                .setHeader("Content-Type", "application/pdf")
                .build());

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> documents().downloadFinal(HASH).stream().execute());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>no</html>", "{}", "{\"success\":true}", "{\"success\":false", "PK", "null", ""})
    void whatIsNeitherIsMalformed(String body) {
        wire.answer(Answers.json(200, body));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> documents().downloadFinal(HASH).stream().execute());
    }

    @Test
    void aLinkIsThereButNotPrinted() {
        String link = "https://files.eversign.example/d/4f?sig=secret";
        wire.answer(
                Answers.json(200, "{\"success\":true,\"url\":\"" + link + "\"}"),
                Answers.json(200, refusal("invalid_document_hash")),
                Answers.json(200, "{\"success\":true,\"url\":\"\"}"));

        var url = documents().finalUrl(HASH, FinalPdf.SIGNED).execute();
        assertThat(url.reveal()).isEqualTo(link);
        assertThat(url.toString()).doesNotContain("secret");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> documents().originalUrl(HASH).execute());
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> documents().originalUrl(HASH).execute());
    }

    @Test
    void theAccessKeyGoesAlongToTheSameOriginAndToNoOther() throws Exception {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            elsewhere.enqueue(Answers.pdf(Answers.pdfBytes(100)));
            wire.answer(
                    Answers.redirect(302, "/moved?document_hash=x"),
                    Answers.redirect(
                            302, elsewhere.url("/stored?access_token=storage").toString()));

            Requests.keyedClientOf(wire)
                    .documents()
                    .downloadFinal(HASH)
                    .to(folder.resolve("a.pdf"))
                    .execute();

            assertThat(wire.request().getTarget())
                    .isEqualTo("/api/download_final_document?document_hash=" + HASH + "&access_key=" + Wire.KEY);
            assertThat(wire.request().getTarget()).isEqualTo("/moved?document_hash=x&access_key=" + Wire.KEY);
            var foreign = elsewhere.takeRequest();
            assertThat(foreign.getTarget()).isEqualTo("/stored?access_token=storage");
            assertThat(foreign.getHeaders().toString()).doesNotContain(Wire.KEY);
        }
    }

    private Documents documents() {
        return Requests.clientOf(wire).documents();
    }
}
