package dev.esign.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that takes and gives documents of 300 MB, and programs that do the same in a JVM with a heap of 48 MB. */
public final class LargeTransfers implements AutoCloseable {
    public static final long SIZE = 300_000_000;
    private static final byte[] MAGIC = "%PDF-1.7".getBytes(US_ASCII);

    private final HttpServer server;
    private final List<Long> uploads = new CopyOnWriteArrayList<>();

    public LargeTransfers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    /** Discards what comes to a path, and answers. */
    public LargeTransfers taking(String path, String answer) {
        server.createContext(path, exchange -> discard(exchange, answer.getBytes(US_ASCII)));
        return this;
    }

    /** Sends a large PDF from a path. */
    public LargeTransfers giving(String path) {
        server.createContext(path, LargeTransfers::send);
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    /** How many bytes each upload had. */
    public List<Long> uploads() {
        return List.copyOf(uploads);
    }

    /** Runs a program's {@code main} in a small heap, which must succeed, and returns what it printed. */
    public String run(Class<?> program, Path folder, String... args) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        int exit = SmallHeap.run(program, output, args);
        assertThat(exit).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    /** Makes a large PDF. */
    public static Path pdfIn(Path folder) throws IOException {
        return SmallHeap.pdf(folder.resolve("large.pdf"), SIZE);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void discard(HttpExchange exchange, byte[] answer) throws IOException {
        try (exchange) {
            uploads.add(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
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
