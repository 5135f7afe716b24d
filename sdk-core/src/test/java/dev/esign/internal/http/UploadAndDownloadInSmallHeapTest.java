package dev.esign.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.esign.testing.SmallHeap;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 300 MB up as a form, up as Base64 inside JSON, down to a file and down as a stream, in a JVM with a heap of 48 MB. */
class UploadAndDownloadInSmallHeapTest {
    private static final long SIZE = 300_000_000;
    private static final byte[] MAGIC = "%PDF-1.7".getBytes(US_ASCII);

    private final List<Long> uploads = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private final HttpServer server;

    UploadAndDownloadInSmallHeapTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void startServer() {
        server.createContext("/api/envelope", this::discard);
        server.createContext("/api/signed.pdf", UploadAndDownloadInSmallHeapTest::send);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void needsNoMoreThanASmallFileWould() throws Exception {
        Path up = SmallHeap.pdf(folder.resolve("large.pdf"), SIZE);
        Path down = folder.resolve("signed.pdf");
        Path output = folder.resolve("output.txt");

        int exit = SmallHeap.run(SmallHeapProgram.class, output, url(), up.toString(), down.toString());

        assertThat(exit).as(Files.readString(output)).isZero();
        assertThat(uploads).hasSize(2);
        // The form is the file and a frame around it; Base64 makes four of every three bytes.
        assertThat(uploads.get(0)).isBetween(SIZE, SIZE + 1000);
        assertThat(uploads.get(1)).isBetween(SIZE / 3 * 4, SIZE / 3 * 4 + 1000);
        assertThat(down).hasSize(SIZE);
        assertThat(output).content().contains("streamed " + SIZE);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    private void discard(HttpExchange exchange) throws IOException {
        try (exchange) {
            uploads.add(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
            byte[] answer = "{\"envelope_id\":\"e1\"}".getBytes(US_ASCII);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static void send(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, SIZE);
            OutputStream body = exchange.getResponseBody();
            body.write(MAGIC);
            byte[] zeros = new byte[64 << 10];
            for (long left = SIZE - MAGIC.length; left > 0; left -= zeros.length) {
                body.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        }
    }
}
