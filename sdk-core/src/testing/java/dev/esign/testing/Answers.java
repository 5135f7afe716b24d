package dev.esign.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;

/** What the scripted server says. */
public final class Answers {
    /** An envelope in as many words as the reader needs. */
    public static final String ENVELOPE = "{\"envelope_id\":\"e1\",\"status\":\"sent\"}";

    private Answers() {}

    public static MockResponse ok() {
        return json(200, ENVELOPE);
    }

    public static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    public static MockResponse status(int status) {
        return new MockResponse.Builder().code(status).build();
    }

    public static MockResponse statusWithRetryAfter(int status, String retryAfter) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Retry-After", retryAfter)
                .build();
    }

    /** Reads the request whole, then closes the connection: the work may have been done. */
    public static MockResponse lostAnswer() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    /** Reads the request whole, then says nothing for as long as the client listens. */
    public static MockResponse silence() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
    }

    /** Closes the connection in the middle of a good answer. */
    public static MockResponse cutOff(MockResponse whole) {
        return whole.newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build();
    }

    /** Sends half of a good answer, and nothing more until the latch is down. */
    public static MockResponse halfUntil(CountDownLatch over) {
        byte[] whole = ENVELOPE.getBytes(StandardCharsets.UTF_8);
        return new MockResponse.Builder()
                .body(new MockResponseBody() {
                    @Override
                    public long getContentLength() {
                        return whole.length;
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        sink.write(whole, 0, whole.length / 2);
                        sink.flush();
                        try {
                            over.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        throw new IOException("The other half never comes.");
                    }
                })
                .build();
    }

    public static MockResponse redirect(int status, String location) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Location", location)
                .build();
    }

    public static MockResponse pdf(byte[] bytes) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/pdf")
                .body(new Buffer().write(bytes))
                .build();
    }

    /** Bytes that begin as a PDF does. */
    public static byte[] pdfBytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 251);
        }
        byte[] magic = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }
}
