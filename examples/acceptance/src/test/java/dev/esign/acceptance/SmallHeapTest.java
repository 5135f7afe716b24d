package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.Document;
import dev.esign.SecretUrl;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document of 300 MB goes up and comes down in a JVM of its own with 48 MB of heap. */
class SmallHeapTest {
    private static final long SIZE = 300L << 20;
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final List<Long> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    SmallHeapTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        server.createContext("/api/envelope", this::take);
        server.createContext("/api/signed.pdf", SmallHeapTest::give);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void threeHundredMegabytesGoThroughFortyEight() throws Exception {
        Path document = folder.resolve("large.pdf");
        try (RandomAccessFile file = new RandomAccessFile(document.toFile(), "rw")) {
            file.write(PDF);
            file.setLength(SIZE);
        }
        Path target = folder.resolve("signed.pdf");
        Path story = folder.resolve("story.txt");

        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/api/",
                        document.toString(),
                        target.toString())
                .redirectErrorStream(true)
                .redirectOutput(story.toFile())
                .start();

        assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).as(Files.readString(story)).isZero();
        assertThat(received).hasSize(2);
        assertThat(received.get(0)).as("bytes of the form").isGreaterThan(SIZE).isLessThan(SIZE + 4096);
        assertThat(received.get(1))
                .as("bytes of the JSON with Base64")
                .isGreaterThan(SIZE / 3 * 4)
                .isLessThan(SIZE / 3 * 4 + 4096);
        assertThat(target).hasSize(SIZE);
        assertThat(Files.readString(story)).contains("streamed " + SIZE);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
            byte[] answer = "{\"envelope_id\":\"large\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static void give(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, SIZE);
            byte[] zeros = new byte[1 << 16];
            exchange.getResponseBody().write(PDF);
            for (long left = SIZE - PDF.length; left > 0; left -= zeros.length) {
                exchange.getResponseBody().write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        }
    }

    /** The program with the small heap. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            ClientConfig config = ClientConfig.standard().withBaseUrl(URI.create(args[0]));
            CreateEnvelope request = CreateEnvelope.of(Document.of(Path.of(args[1])));
            SecretUrl signed = new SecretUrl(args[0] + "signed.pdf");
            try (AtlasClient atlas = AtlasClient.of(ApiKey.of("key"), config)) {
                atlas.envelopes().create(request).execute();
                atlas.envelopes().create(request.withBase64Json()).execute();
                atlas.envelopes().download(signed).to(Path.of(args[2])).execute();
                try (InputStream in =
                        atlas.envelopes().download(signed).stream().execute()) {
                    System.out.println("streamed " + in.transferTo(OutputStream.nullOutputStream()));
                }
            }
        }
    }
}
