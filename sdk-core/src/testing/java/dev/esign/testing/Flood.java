package dev.esign.testing;

import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.BufferedSink;
import okio.ByteString;
import okio.ForwardingSink;
import okio.GzipSink;
import okio.Okio;
import okio.Sink;

/** Answers of many megabytes, made while they are sent, that do not say how long they are: MockWebServer would say -1. */
public final class Flood {
    private static final int PIECE = 64 << 10;

    private Flood() {}

    /** An answer that begins with some text and goes on with one letter, unzipped {@code size} bytes. */
    public static MockResponse of(String start, char letter, long size) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .body(new Endless(start, letter, size))
                .removeHeader("Content-Length")
                .build();
    }

    /** The same, zipped to a thousandth. */
    public static MockResponse zipped(String start, char letter, long size) {
        MockResponseBody plain = new Endless(start, letter, size);
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .setHeader("Content-Encoding", "gzip")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .body(new MockResponseBody() {
                    @Override
                    public long getContentLength() {
                        return -1;
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        try (BufferedSink zip = Okio.buffer((Sink) new GzipSink(keptOpen(sink)))) {
                            plain.writeTo(zip);
                        }
                    }
                })
                .removeHeader("Content-Length")
                .build();
    }

    private static Sink keptOpen(Sink sink) {
        return new ForwardingSink(sink) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private record Endless(String start, char letter, long size) implements MockResponseBody {
        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            ByteString piece = ByteString.encodeUtf8(String.valueOf(letter).repeat(PIECE));
            sink.writeUtf8(start);
            for (long sent = start.length(); sent < size; sent += PIECE) {
                sink.write(piece);
            }
        }
    }
}
