package dev.esign.quickstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.esign.Secret;
import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookEvent;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.atlas.AtlasEvent;
import dev.esign.webhooks.getsigned.GetSignedEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Receives a provider's webhooks on a local port and lets only verified events through, each once.
 *
 * @param <E> the provider's events
 */
public final class WebhookPort<E extends WebhookEvent> implements AutoCloseable {
    private static final String PATH = "/webhooks";

    private final HttpServer server;
    private final Webhooks<E> webhooks;
    private final BlockingQueue<E> events = new LinkedBlockingQueue<>();

    private WebhookPort(HttpServer server, Webhooks<E> webhooks) {
        this.server = server;
        this.webhooks = webhooks.withReplayGuard(ReplayGuard.inMemory());
    }

    /**
     * Opens a free port on the loopback address for Atlas.
     *
     * @param apiKey the key that creates the envelopes, which also signs the webhooks
     * @return the open port
     * @throws IOException if there is no free port
     */
    public static WebhookPort<AtlasEvent> forAtlas(String apiKey) throws IOException {
        return open(Webhooks.atlas(apiKey));
    }

    /**
     * Opens a free port on the loopback address for GetSigned.
     *
     * @param secret what the webhook is registered with
     * @return the open port
     * @throws IOException if there is no free port
     */
    public static WebhookPort<GetSignedEvent> forGetSigned(Secret secret) throws IOException {
        return open(Webhooks.getSigned(secret.reveal()));
    }

    private static <E extends WebhookEvent> WebhookPort<E> open(Webhooks<E> webhooks) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        WebhookPort<E> port = new WebhookPort<>(server, webhooks);
        server.createContext(PATH, port::receive);
        server.start();
        return port;
    }

    /**
     * Where the provider is to report.
     *
     * @return the URL to give with an envelope, or to register
     */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /**
     * Waits for the next verified event.
     *
     * @param patience how long at the most
     * @return the event
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalStateException if none comes in time
     */
    public E next(Duration patience) throws InterruptedException {
        E event = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
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
            byte[] body = exchange.getRequestBody().readNBytes(Webhooks.DEFAULT_MAX_BODY_SIZE + 1);
            try {
                webhooks.receive(exchange.getRequestHeaders(), body, events::add);
                exchange.sendResponseHeaders(200, -1);
            } catch (WebhookRejectedException e) {
                exchange.sendResponseHeaders(e.reason().httpStatus(), -1);
            }
        }
    }
}
