package dev.esign.internal.http;

import static dev.esign.testing.Answers.pdf;
import static dev.esign.testing.Answers.pdfBytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.Download;
import dev.esign.RetryPolicy;
import dev.esign.SecretUrl;
import dev.esign.TransportException;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import java.nio.file.Path;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that say no sound status or length: RFC 9112 §6.3. */
class FramingTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "-1", "many", "3, 4", "0x10", "99999999999999999999"})
    void aFileWhoseLengthIsNoNumberIsNotTakenForWhole(String length) {
        wire.answer(closing(pdf(pdfBytes(100)).newBuilder().setHeader("Content-Length", length)));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> download().to(folder.resolve("signed.pdf")).execute())
                .withMessageContaining("Content-Length");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void twoLengthsAreNone() {
        wire.answer(closing(pdf(pdfBytes(100)).newBuilder().addHeader("Content-Length", "99")));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> download().to(folder.resolve("signed.pdf")).execute());

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theSameLengthTwiceIsOne() {
        wire.answer(closing(pdf(pdfBytes(100)).newBuilder().addHeader("Content-Length", "100")));

        download().to(folder.resolve("signed.pdf")).execute();

        assertThat(folder.resolve("signed.pdf")).hasBinaryContent(pdfBytes(100));
    }

    @Test
    void aNegativeStatusIsABrokenAnswer() {
        wire.answer(new MockResponse.Builder().status("HTTP/1.1 -12 No").build());

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> CallKind.UNKEYED.on(wire.client()).execute())
                .withMessageContaining("status");
    }

    private Download download() {
        return wire.client(config -> config.withRetry(RetryPolicy.none()))
                .envelopes()
                .download(new SecretUrl(wire.server().url("/signed/e1.pdf").toString()));
    }

    private static MockResponse closing(MockResponse.Builder answer) {
        return answer.onResponseEnd(new SocketEffect.CloseSocket()).build();
    }
}
