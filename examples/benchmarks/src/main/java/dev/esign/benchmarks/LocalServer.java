package dev.esign.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A provider on the loopback, in a process of its own, so that what it needs counts for nobody. */
public final class LocalServer implements AutoCloseable {
    private static final int BACKLOG = 10_000;

    private final ChildJvm process;
    private final String origin;

    private LocalServer(ChildJvm process, String origin) {
        this.process = process;
        this.origin = origin;
    }

    /** Starts a program that {@linkplain #serve serves}. */
    public static LocalServer start(Class<?> program) throws IOException {
        // Without the first, answers wait for acknowledgements; without the second, connections are closed behind
        // clients' backs.
        List<String> flags =
                List.of("-Dsun.net.httpserver.nodelay=true", "-Dsun.net.httpserver.maxIdleConnections=20000");
        ChildJvm process = ChildJvm.start(program, flags);
        return new LocalServer(process, "http://127.0.0.1:" + process.line());
    }

    public URI uri(String path) {
        return URI.create(origin + path);
    }

    /** What the other process does: answers by the beginnings of paths, until the one that started it goes away. */
    public static void serve(Map<String, HttpHandler> handlers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        handlers.forEach(server::createContext);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        System.out.println(server.getAddress().getPort());
        System.in.readAllBytes();
        System.exit(0);
    }

    /** Answers with JSON. */
    public static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
