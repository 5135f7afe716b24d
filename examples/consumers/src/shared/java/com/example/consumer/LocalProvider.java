package com.example.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A provider on a loopback port that knows one token and one envelope; anything else is refused. */
public final class LocalProvider implements AutoCloseable {
    private static final String TOKEN = "token-1";

    private final HttpServer server;

    private LocalProvider(HttpServer server) {
        this.server = server;
    }

    public static LocalProvider start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            boolean isClient = body(exchange).contains("client_assertion=ey");
            answer(
                    exchange,
                    isClient,
                    "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        });
        server.createContext("/api/envelope", exchange -> {
            boolean isWhole =
                    exchange.getRequestMethod().equals("GET") || body(exchange).contains("%PDF-");
            answer(exchange, isAllowed(exchange) && isWhole, "{\"envelope_id\":\"e-1\",\"status\":\"signed\"}");
        });
        server.start();
        return new LocalProvider(server);
    }

    public URI tokenEndpoint() {
        return uri("/token");
    }

    public URI apiUrl() {
        return uri("/api/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static boolean isAllowed(HttpExchange exchange) {
        return ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }

    private static void answer(HttpExchange exchange, boolean isRight, String json) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(isRight ? 200 : 400, json.length());
            exchange.getResponseBody().write(json.getBytes(UTF_8));
        }
    }
}
