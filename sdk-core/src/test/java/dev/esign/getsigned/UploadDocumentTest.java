package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.ApiCall;
import dev.esign.Document;
import dev.esign.MalformedResponseException;
import dev.esign.internal.document.ZipBytes;
import dev.esign.testing.Answers;
import dev.esign.testing.Payloads;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The PDF on its way up: GetSigned wire sheet §2.5. */
class UploadDocumentTest {
    private static final byte[] PDF = Answers.pdfBytes(300_000);
    private static final String UPLOADED = "{\"documentId\":\"doc_01HXEXAMPLE\",\"sha256\":\"a3f2\",\"pageCount\":3}";
    private static final long LIMIT = 25L << 20;

    @RegisterExtension
    final Wire wire = new Wire();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void theBytesGoUpAsTheyAre(Verb verb) throws Exception {
        Path file = Files.write(folder.resolve("lease.pdf"), PDF);
        wire.answer(Answers.json(200, UPLOADED));

        UploadedDocument document = verb.run(upload(Document.of(file)));

        assertThat(document).isEqualTo(new UploadedDocument("doc_01HXEXAMPLE", "a3f2", 3, Map.of()));
        RecordedRequest request = wire.request();
        Headers headers = request.getHeaders();
        assertThat(Payloads.bytes(request)).isEqualTo(PDF);
        assertThat(headers.get("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(headers.get("Content-Length")).isEqualTo("300000");
        assertThat(headers.get("Content-Disposition")).isNull();
    }

    @Test
    void bytesOfUnknownLengthGoUpInChunks() throws InterruptedException {
        wire.answer(Answers.json(200, UPLOADED));

        upload(Document.of("lease.pdf", () -> new ByteArrayInputStream(PDF))).execute();

        RecordedRequest request = wire.request();
        assertThat(Payloads.bytes(request)).isEqualTo(PDF);
        assertThat(request.getHeaders().get("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(request.getHeaders().get("Content-Length")).isNull();
    }

    @Test
    void aFileThatHasShrunkIsTheCallersOwnFailureAndIsNotRepeated() throws IOException {
        Path file = Files.write(folder.resolve("lease.pdf"), PDF);
        ApiCall<UploadedDocument> call = upload(Document.of(file));
        Files.write(file, Arrays.copyOf(PDF, PDF.length - 1));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(call::execute)
                .withMessageContaining("lease.pdf changed its size while it was sent");
        assertThat(wire.time().sleeps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "{\"sha256\":\"a3f2\"}", "{\"documentId\":{}}"})
    void anUploadWithoutAnIdIsMalformed(String answer) {
        wire.answer(Answers.json(200, answer));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> upload(Document.of("lease.pdf", PDF)).execute());
    }

    @Test
    void onlyPdfsAreSent() {
        refused(Document.of("lease.docx", ZipBytes.docx()), "lease.docx");
    }

    @Test
    void aLinkIsNotSent() {
        refused(Document.at(URI.create("https://files.acme.test/lease.pdf?token=hidden")), "not a link");
    }

    @Test
    void twentyFiveMegabytesAreSentAndAByteMoreIsNot() throws IOException {
        assertThat(upload(Document.of(pdfOf(LIMIT)))).isNotNull();
        refused(Document.of(pdfOf(LIMIT + 1)), "25 MB");
    }

    /** A sparse file: it takes no room on the disk. */
    private Path pdfOf(long length) throws IOException {
        Path file = Files.write(folder.resolve(length + ".pdf"), PDF);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(length);
        }
        return file;
    }

    private void refused(Document document, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upload(document))
                .withMessageContaining(why)
                .withMessageNotContaining("hidden");
        assertThat(wire.server().getRequestCount()).isZero();
    }

    private ApiCall<UploadedDocument> upload(Document document) {
        return Requests.clientOf(wire).envelopes().uploadDocument(ID, document);
    }
}
