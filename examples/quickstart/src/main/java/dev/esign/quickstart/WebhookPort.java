package dev.esign.quickstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.atlas.AtlasEvent;
import dev.esign.webhooks.atlas.AtlasWebhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Receives webhooks on a local port and lets only verified events through, each once. */
public final class WebhookPort implements AutoCloseable {
    private final HttpServer server;
    private final AtlasWebhooks webhooks;
    private final BlockingQueue<AtlasEvent> events = new LinkedBlockingQueue<>();

    private WebhookPort(HttpServer server, AtlasWebhooks webhooks) {
        this.server = server;
        this.webhooks = webhooks;
    }

    /**
     * Opens a free port on the loopback address.
     *
     * @param apiKey the key that creates the envelopes, which also signs the webhooks
     * @return the open port
     * @throws IOException if there is no free port
     */
    public static WebhookPort open(String apiKey) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtlasWebhooks webhooks = AtlasWebhooks.of(apiKey).withReplayGuard(ReplayGuard.inMemory());
        WebhookPort port = new WebhookPort(server, webhooks);
        server.createContext("/webhooks/atlas", port::receive);
        server.start();
        return port;
    }

    /**
     * Where Atlas is to report.
     *
     * @return the URL to give with an envelope
     */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/atlas");
    }

    /**
     * Waits for the next verified event.
     *
     * @param patience how long at the most
     * @return the event
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalStateException if none comes in time
     */
    public AtlasEvent next(Duration patience) throws InterruptedException {
        AtlasEvent event = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (event == null) {
            throw new IllegalStateException("No webhook came within " + patience.toSeconds() + " s.");
        }
        return event;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(AtlasWebhooks.DEFAULT_MAX_BODY_SIZE + 1);
            try {
                webhooks.receive(exchange.getRequestHeaders(), body, events::add);
                exchange.sendResponseHeaders(204, -1);
            } catch (WebhookRejectedException e) {
                exchange.sendResponseHeaders(e.reason().httpStatus(), -1);
            }
        }
    }
}
