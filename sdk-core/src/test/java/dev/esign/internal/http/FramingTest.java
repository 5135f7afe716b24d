package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.pdf;
import static dev.esign.testing.Answers.pdfBytes;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.ClientConfig;
import dev.esign.Download;
import dev.esign.RetryPolicy;
import dev.esign.SecretUrl;
import dev.esign.TransportException;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that say no sound status, length or encoding: RFC 9112 §6. */
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

    @ParameterizedTest
    @ValueSource(strings = {"000", "012", "099", "101"})
    void aStatusBelow200TellsNothingOfWhatWasDone(String status) {
        wire.answer(closing(new MockResponse.Builder().status("HTTP/1.1 " + status + " Odd")));

        TransportException e = catchThrowableOfType(
                TransportException.class,
                () -> CallKind.UNKEYED.on(wire.client(standard -> once())).execute());

        assertThat(e).hasMessageContaining("The answer's status makes no sense");
        assertThat(e.outcomeUnknown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 102, 103, 199})
    void newsOfAnAnswerToComeIsPassedOver(int status) {
        wire.answer(ok().newBuilder().addInformationalResponse(status(status)).build());

        CallKind.UNKEYED.on(wire.client()).execute();

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip", "identity", "gzip, chunked", "chunked, chunked"})
    void aTransferEncodingThatNobodyOfferedIsRefused(String encoding) {
        wire.answer(closing(pdf(pdfBytes(100))
                .newBuilder()
                .removeHeader("Content-Length")
                .setHeader("Transfer-Encoding", encoding)));

        assertEncodingIsRefused();
    }

    @Test
    void twoTransferEncodingsAreRefused() {
        wire.answer(closing(pdf(pdfBytes(100))
                .newBuilder()
                .chunkedBody(new Buffer().write(pdfBytes(100)), 10)
                .addHeader("Transfer-Encoding", "chunked")));

        assertEncodingIsRefused();
    }

    @Test
    void chunkedIsUnderstoodInAnyCase() {
        wire.answer(pdf(pdfBytes(100))
                .newBuilder()
                .chunkedBody(new Buffer().write(pdfBytes(100)), 10)
                .setHeader("Transfer-Encoding", "Chunked")
                .build());

        download().to(folder.resolve("signed.pdf")).execute();

        assertThat(folder.resolve("signed.pdf")).hasBinaryContent(pdfBytes(100));
    }

    @Test
    void aStreamOfHttp2ThatEndsBeforeItsLengthIsNotTakenForTheWholeFile() {
        List<Protocol> http2 = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
        wire.server().setProtocols(http2);
        wire.answer(pdf(pdfBytes(100))
                .newBuilder()
                .setHeader("Content-Length", "120")
                .build());
        Download download = download(once().withOkHttpClient(wire.okHttp(http -> http.protocols(http2))));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> download.to(folder.resolve("signed.pdf")).execute())
                .withMessageContaining("the document ended after 100 of 120 bytes");

        assertThat(folder).isEmptyDirectory();
    }

    private void assertEncodingIsRefused() {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> download().to(folder.resolve("signed.pdf")).execute())
                .withMessageContaining("Transfer-Encoding");

        assertThat(folder).isEmptyDirectory();
    }

    private ClientConfig once() {
        return wire.config().withRetry(RetryPolicy.none());
    }

    private Download download() {
        return download(once());
    }

    private Download download(ClientConfig config) {
        return wire.client(standard -> config)
                .envelopes()
                .download(new SecretUrl(wire.server().url("/signed/e1.pdf").toString()));
    }

    private static MockResponse closing(MockResponse.Builder answer) {
        return answer.onResponseEnd(new SocketEffect.CloseSocket()).build();
    }
}
