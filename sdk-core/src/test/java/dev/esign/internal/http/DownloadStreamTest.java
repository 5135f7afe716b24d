package dev.esign.internal.http;

import static dev.esign.testing.Answers.cutOff;
import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.pdf;
import static dev.esign.testing.Answers.pdfBytes;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.ApiCall;
import dev.esign.MalformedResponseException;
import dev.esign.SecretUrl;
import dev.esign.TransportException;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That no body is left open is seen by the extension. */
class DownloadStreamTest {
    private static final byte[] PDF = pdfBytes(300_000);

    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource
    void givesAllBytes(Verb verb) throws Exception {
        wire.answer(pdf(PDF));

        try (InputStream in = verb.run(stream())) {
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
    }

    @Test
    void canBeReadByteByByte() throws Exception {
        byte[] small = pdfBytes(600);
        wire.answer(pdf(small));

        try (InputStream in = stream().execute()) {
            for (byte expected : small) {
                assertThat(in.read()).isEqualTo(expected & 0xff);
            }
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void canBeSkipped() throws Exception {
        wire.answer(pdf(PDF));

        try (InputStream in = stream().execute()) {
            in.skipNBytes(PDF.length - 1);
            assertThat(in.read()).isEqualTo(PDF[PDF.length - 1] & 0xff);
        }
    }

    @Test
    void mayBeClosedEarly() throws Exception {
        wire.answer(pdf(pdfBytes(32 << 20)));

        try (InputStream in = stream().execute()) {
            assertThat(in.read()).isEqualTo('%');
        }
    }

    @Test
    void quotesNothingOfWhatIsNoHttp() throws Exception {
        Buffer body = new Buffer()
                .writeHexadecimalUnsignedLong(PDF.length)
                .writeUtf8("\r\n")
                .write(PDF)
                .writeUtf8("\r\n5 you sent " + Wire.KEY + "\r\n");
        MockResponse noChunk = pdf(PDF).newBuilder()
                .body(body)
                .removeHeader("Content-Length")
                .setHeader("Transfer-Encoding", "chunked")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build();
        wire.answer(noChunk);

        try (InputStream in = stream().execute()) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(TransportException.class)
                    .hasRootCauseMessage("no HTTP")
                    .hasRootCauseInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void isRepeatedUntilItBegins() throws Exception {
        wire.answer(status(503), pdf(PDF));

        try (InputStream in = stream().execute()) {
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
    }

    @Test
    void thatBreaksIsATransportExceptionOutOfRead() throws Exception {
        wire.answer(cutOff(pdf(PDF)));

        try (InputStream in = stream().execute()) {
            TransportException e = catchThrowableOfType(TransportException.class, in::readAllBytes);

            assertThat(e).hasMessageContaining("in the middle of the document");
            assertThat(e.operation()).isEqualTo("envelopes.download");
            assertThat(e.outcomeUnknown()).isFalse();
        }
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void thatIsNoPdfNeverBegins() {
        wire.answer(json(200, "{\"error\":\"expired\"}"));

        assertThatThrownBy(() -> stream().execute()).isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void tellsItsProgressAsItIsRead() throws Exception {
        wire.answer(pdf(PDF));
        List<Long> moved = new ArrayList<>();
        ApiCall<InputStream> call =
                wire.client().envelopes().download(link()).withProgress((bytes, total) -> moved.add(bytes)).stream();

        try (InputStream in = call.execute()) {
            assertThat(moved).isEmpty();
            assertThat(in.readNBytes(1000)).hasSize(1000);
            assertThat(moved).endsWith(1000L);
            assertThat(in.readAllBytes()).hasSize(PDF.length - 1000);
        }

        assertThat(moved).isSorted().endsWith((long) PDF.length);
    }

    @Test
    void outlivesTheCloseOfItsClientUntilItIsRead() throws Exception {
        wire.answer(pdf(PDF));
        var client = wire.client();

        try (InputStream in = client.envelopes().download(link()).stream().execute()) {
            client.close();
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
    }

    private ApiCall<InputStream> stream() {
        return wire.client().envelopes().download(link()).stream();
    }

    private SecretUrl link() {
        return new SecretUrl(wire.server().url("/signed/e1.pdf").toString());
    }
}
