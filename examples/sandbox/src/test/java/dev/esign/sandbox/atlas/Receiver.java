package dev.esign.sandbox.atlas;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP server on the tests' side: it takes webhooks and gives documents. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param handler answers every request
     * @return the running server
     * @throws IOException if it cannot start
     */
    public static Receiver start(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Receiver receiver = new Receiver(server);
        server.createContext("/", handler);
        server.setExecutor(receiver.executor);
        server.start();
        return receiver;
    }

    /** Answers 200 to everything and keeps what came. */
    static Receiver collecting(List<Hook> hooks) throws IOException {
        return start(exchange -> {
            hooks.add(Hook.of(exchange));
            answer(exchange, 200, new byte[0]);
        });
    }

    static List<Hook> hooks() {
        return new CopyOnWriteArrayList<>();
    }

    /**
     * Answers a request.
     *
     * @param exchange the request
     * @param status the status
     * @param body the body, which may be empty
     * @throws IOException if the client is gone
     */
    public static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /**
     * Where it is.
     *
     * @return a URL that it answers
     */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/here");
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    /** A webhook as it came in. */
    record Hook(String signature, String contentType, String body) {
        static Hook of(HttpExchange exchange) throws IOException {
            return new Hook(
                    String.valueOf(exchange.getRequestHeaders().getFirst("X-Atlas-Signature")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
