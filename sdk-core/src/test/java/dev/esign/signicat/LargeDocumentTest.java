package dev.esign.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.esign.testing.SmallHeap;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 300 MB as Base64 deep inside JSON, as a document and as an attachment, from a JVM with a heap of 48 MB. */
class LargeDocumentTest {
    private static final long SIZE = 300_000_000;

    private final List<Long> uploads = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private final HttpServer server;

    LargeDocumentTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void startServer() {
        server.createContext("/signature/documents", this::discard);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void needsNoMoreThanASmallOneWould() throws Exception {
        Path document = SmallHeap.pdf(folder.resolve("large.pdf"), SIZE);
        Path output = folder.resolve("output.txt");
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";

        int exit = SmallHeap.run(LargeDocumentProgram.class, output, url, document.toString());

        assertThat(exit).as(Files.readString(output)).isZero();
        assertThat(uploads).hasSize(2).allSatisfy(length -> assertThat(length)
                .isBetween(SIZE / 3 * 4, SIZE / 3 * 4 + 1000));
    }

    private void discard(HttpExchange exchange) throws IOException {
        try (exchange) {
            uploads.add(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
            byte[] answer = "{\"documentId\":\"d1\",\"id\":\"a1\"}".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
