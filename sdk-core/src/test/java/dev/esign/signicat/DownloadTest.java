package dev.esign.signicat;

import static dev.esign.signicat.Requests.ATTACHMENT;
import static dev.esign.signicat.Requests.ID;
import static dev.esign.signicat.Requests.PDF;
import static dev.esign.signicat.Requests.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.Download;
import dev.esign.MalformedResponseException;
import dev.esign.testing.Answers;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files on their way down: Signicat wire sheet §3.2. */
class DownloadTest {
    private static final String FILES = "GET /api/signature/documents/" + ID + "/files";

    @RegisterExtension
    final Wire wire = new Wire();

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> downloads() {
        return Stream.of(
                download("?fileFormat=pades", it -> it.download(ID, FileFormat.PADES)),
                download("?fileFormat=unsigned", it -> it.download(ID, FileFormat.UNSIGNED)),
                download("?fileFormat=standard_packaging", it -> it.download(ID, FileFormat.STANDARD_PACKAGING)),
                download("?fileFormat=xades", it -> it.download(ID, FileFormat.XADES)),
                download(
                        "/signers/" + SIGNER + "?fileFormat=native",
                        it -> it.downloadOfSigner(ID, SIGNER, FileFormat.NATIVE)),
                download(
                        "/attachments/" + ATTACHMENT + "?fileFormat=pades",
                        it -> it.downloadAttachment(ID, ATTACHMENT, FileFormat.PADES)),
                download(
                        "/attachments/" + ATTACHMENT + "/signers/" + SIGNER + "?fileFormat=packaged",
                        it -> it.downloadAttachmentOfSigner(ID, ATTACHMENT, SIGNER, FileFormat.PACKAGED)));
    }

    private static Arguments download(String target, Function<Documents, Download> download) {
        return Arguments.of(target, download);
    }

    @ParameterizedTest
    @MethodSource("downloads")
    void everyFileComesFromItsOwnPlace(String target, Function<Documents, Download> download)
            throws InterruptedException {
        wire.answer(Answers.pdf(PDF));

        Path file = download.apply(documents()).to(folder.resolve("file")).execute();

        assertThat(file).hasBinaryContent(PDF);
        assertThat(wire.request().getRequestLine()).isEqualTo(FILES + target + " HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource
    void aFileComesByEveryVerb(Verb verb) {
        wire.answer(Answers.pdf(PDF));

        Path file = verb.run(documents().download(ID, FileFormat.PADES).to(folder.resolve("signed.pdf")));

        assertThat(file).hasBinaryContent(PDF);
    }

    @Test
    void aStreamTellsHowFarItIs() throws IOException {
        wire.answer(Answers.pdf(PDF));
        List<Long> moved = new ArrayList<>();

        try (InputStream in =
                documents().download(ID, FileFormat.PADES).withProgress((bytes, total) -> moved.add(bytes)).stream()
                        .execute()) {
            assertThat(in).hasBinaryContent(PDF);
        }

        assertThat(moved).isSorted().endsWith((long) PDF.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><SDOList/>",
                "<ds:Signature xmlns:ds=\"x\"/>",
                "PK\u0003\u0004zip",
                "{\\rtf1 text}",
                "[x] I agree",
                "Any words"
            })
    void whatIsNoPdfMayBeAnythingButAnErrorPage(String content) {
        wire.answer(Answers.pdf(content.getBytes(StandardCharsets.UTF_8)));

        assertThat(documents()
                        .download(ID, FileFormat.NATIVE)
                        .to(folder.resolve("sdo"))
                        .execute())
                .hasContent(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"message\":\"not ready\"}",
                " \n{ \"error\":1}",
                "{}",
                "<!DOCTYPE html><p>no",
                "<html lang='en'>",
                "\ufeff<HTML>",
                "<?xml version=\"1.0\"?>\n<!-- x -->\n<!DOCTYPE html><html>"
            })
    void anErrorPageIsNoFileInAnyFormat(String page) {
        for (FileFormat format : List.of(FileFormat.NATIVE, FileFormat.PADES, FileFormat.XADES)) {
            wire.answer(Answers.pdf(page.getBytes(StandardCharsets.UTF_8)));

            assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(() -> documents()
                    .download(ID, format)
                    .to(folder.resolve("file"))
                    .execute());
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pades", "PAdES"})
    void aPadesIsAPdf(String format) {
        wire.answer(Answers.pdf("<SDOList/>".getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> documents()
                        .download(ID, new FileFormat(format))
                        .to(folder.resolve("signed.pdf"))
                        .execute())
                .withMessageContaining("not a PDF");
    }

    private Documents documents() {
        return Requests.clientOf(wire).documents();
    }
}
