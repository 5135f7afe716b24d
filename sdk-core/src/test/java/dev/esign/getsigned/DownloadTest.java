package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ConflictException;
import dev.esign.Download;
import dev.esign.MalformedResponseException;
import dev.esign.testing.Answers;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sealed PDF on its way down: GetSigned wire sheet §2.6. */
class DownloadTest {
    private static final byte[] SEALED = Answers.pdfBytes(100_000);

    @RegisterExtension
    final Wire wire = new Wire();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void theSealedPdfComesIntoAFile(Verb verb) throws InterruptedException {
        wire.answer(Answers.pdf(SEALED));

        Path file = verb.run(download(ID).to(folder.resolve("sealed.pdf")));

        assertThat(file).hasBinaryContent(SEALED);
        RecordedRequest request = wire.request();
        Headers headers = request.getHeaders();
        assertThat(request.getRequestLine()).isEqualTo("GET /api/v1/envelopes/" + ID + "/document HTTP/1.1");
        assertThat(headers.values("Authorization")).containsExactly("Bearer " + Wire.KEY);
        assertThat(headers.values("Accept")).containsExactly("application/pdf");
    }

    @Test
    void theSealedPdfComesAsAStreamAndTellsHowFarItIs() throws IOException {
        wire.answer(Answers.pdf(SEALED));
        List<Long> moved = new ArrayList<>();

        try (InputStream in = download(ID)
                .withProgress((bytes, total) -> {
                    moved.add(bytes);
                    assertThat(total).isEqualTo(SEALED.length);
                })
                .stream()
                .execute()) {
            assertThat(in).hasBinaryContent(SEALED);
        }

        assertThat(moved).isSorted().endsWith((long) SEALED.length);
    }

    @Test
    void anIdIsOneSegmentOfThePathWhateverItHolds() throws InterruptedException {
        wire.answer(Answers.pdf(SEALED));

        download("env_ä?b#c%2e%2e;d+:").to(folder.resolve("sealed.pdf")).execute();

        assertThat(wire.request().getTarget())
                .isEqualTo("/api/v1/envelopes/env_%C3%A4%3Fb%23c%252e%252e%3Bd%2B%3A/document");
    }

    @Test
    void whatIsNotSealedYetIsRefusedAndLeavesNoFile() {
        wire.answer(Answers.json(409, "{\"type\":\"conflict\",\"title\":\"Not completed.\",\"status\":409}"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> download(ID).to(folder.resolve("sealed.pdf")).execute())
                .withMessageContaining("envelopes.download was answered 409 (conflict): Not completed.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsNoPdfIsMalformed() {
        wire.answer(Answers.json(200, "{\"status\":\"in_progress\"}"));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> download(ID).to(folder.resolve("sealed.pdf")).execute());
        assertThat(folder).isEmptyDirectory();
    }

    private Download download(String id) {
        return Requests.clientOf(wire).envelopes().download(id);
    }
}
