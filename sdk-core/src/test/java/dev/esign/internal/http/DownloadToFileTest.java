package dev.esign.internal.http;

import static dev.esign.testing.Answers.cutOff;
import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.pdf;
import static dev.esign.testing.Answers.pdfBytes;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.ApiCall;
import dev.esign.Download;
import dev.esign.MalformedResponseException;
import dev.esign.PermissionException;
import dev.esign.SecretUrl;
import dev.esign.TransportException;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadToFileTest {
    private static final byte[] PDF = pdfBytes(300_000);
    private static final byte[] OLD = "the file of yesterday".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    final Wire wire = new Wire();

    @TempDir
    Path folder;

    private Path target = Path.of("");

    @BeforeEach
    void anOldFileIsThere() throws IOException {
        target = folder.resolve("signed.pdf");
        Files.write(target, OLD);
    }

    @ParameterizedTest
    @EnumSource
    void putsTheWholeFileInPlaceOfTheOld(Verb verb) {
        wire.answer(pdf(PDF));

        Path file = verb.run(download().to(target));

        assertThat(file).isAbsolute().isEqualTo(target);
        assertThat(target).hasBinaryContent(PDF);
        assertThat(files()).containsExactly(target);
    }

    @Test
    void putsANewFileWhereThereWasNone() {
        wire.answer(pdf(PDF));

        download().to(folder.resolve("new.pdf")).execute();

        assertThat(folder.resolve("new.pdf")).hasBinaryContent(PDF);
    }

    @Test
    void thatBreaksInTheMiddleIsRepeated() {
        wire.answer(cutOff(pdf(PDF)), status(503), pdf(PDF));

        download().to(target).execute();

        assertThat(target).hasBinaryContent(PDF);
        assertThat(files()).containsExactly(target);
    }

    @Test
    void thatBreaksForGoodLeavesTheOldFileAndNothingElse() {
        for (int i = 0; i < 5; i++) {
            wire.answer(cutOff(pdf(PDF)));
        }

        assertThatThrownBy(() -> download().to(target).execute()).isInstanceOf(TransportException.class);

        assertOldFileOnly();
    }

    @Test
    void thatIsRefusedLeavesTheOldFileAndNothingElse() {
        wire.answer(status(403));

        assertThatThrownBy(() -> download().to(target).execute()).isInstanceOf(PermissionException.class);

        assertOldFileOnly();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"expired\"}", "", "%PD", "<html>", " %PDF-1.7"})
    void thatIsNoPdfLeavesTheOldFileAndNothingElse(String body) {
        wire.answer(json(200, body));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> download().to(target).execute())
                .withMessageContaining("not a PDF");

        assertOldFileOnly();
    }

    @Test
    void intoAMissingFolderIsTheCallersMistakeAndNotRepeated() {
        wire.answer(pdf(PDF));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(
                        () -> download().to(folder.resolve("none/signed.pdf")).execute())
                .withMessageContaining("none");

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
        assertOldFileOnly();
    }

    @Test
    void overAFolderThatIsNotEmptyIsTheCallersMistake() throws IOException {
        wire.answer(pdf(PDF));
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.createFile(full.resolve("file"));

        assertThatThrownBy(() -> download().to(full).execute()).isInstanceOf(UncheckedIOException.class);

        assertThat(full.resolve("file")).exists();
        assertThat(files()).containsExactlyInAnyOrder(target, full);
    }

    @Test
    void intoAFileThatIsUsedAsAFolderIsTheCallersMistake() {
        wire.answer(pdf(PDF));

        assertThatThrownBy(() -> download().to(target.resolve("signed.pdf")).execute())
                .isInstanceOf(UncheckedIOException.class);

        assertOldFileOnly();
    }

    @Test
    void tellsItsProgressUpToTheTotal() {
        wire.answer(pdf(PDF));
        List<Long> moved = new ArrayList<>();

        download()
                .withProgress((bytes, total) -> {
                    assertThat(total).isEqualTo(PDF.length);
                    moved.add(bytes);
                })
                .to(target)
                .execute();

        assertThat(moved).isSorted().hasSizeGreaterThan(3).endsWith((long) PDF.length);
    }

    @Test
    void beginsItsProgressAnewWhenItIsRepeated() {
        wire.answer(cutOff(pdf(PDF)), pdf(PDF));
        List<Long> moved = new ArrayList<>();

        download().withProgress((bytes, total) -> moved.add(bytes)).to(target).execute();

        assertThat(moved.get(moved.size() - 1)).isEqualTo(PDF.length);
        assertThat(moved.stream().mapToLong(Long::longValue).max()).hasValue(PDF.length);
    }

    @Test
    void mayBeOfUnknownSize() {
        wire.answer(
                pdf(PDF).newBuilder().chunkedBody(new Buffer().write(PDF), 1000).build());
        List<Long> totals = new ArrayList<>();

        download().withProgress((bytes, total) -> totals.add(total)).to(target).execute();

        assertThat(target).hasBinaryContent(PDF);
        assertThat(totals).containsOnly(-1L);
    }

    @Test
    void printsNoLink() {
        assertThat(download().toString()).doesNotContain("canary");
        assertThat(download().to(target).toString()).doesNotContain("canary");
    }

    @Test
    void mayBeMadeTwice() throws IOException {
        wire.answer(pdf(PDF), pdf(PDF));
        ApiCall<Path> call = download().to(target);

        call.execute();
        Files.write(target, OLD);
        call.execute();

        assertThat(target).hasBinaryContent(PDF);
    }

    private Download download() {
        return wire.client()
                .envelopes()
                .download(new SecretUrl(
                        wire.server().url("/signed/e1.pdf?sig=canary").toString()));
    }

    private void assertOldFileOnly() {
        assertThat(target).hasBinaryContent(OLD);
        assertThat(files()).containsExactly(target);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
