package dev.esign.receiver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.esign.webhooks.ReplayGuardException;
import dev.esign.webhooks.WebhookEvent;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;

/**
 * Receives webhooks on a port of the loopback address, each provider's at a path of its own, and hands on the events of those
 * that are verified. A real one stands behind a proxy that speaks TLS. Thread-safe.
 */
public final class WebhookServer implements AutoCloseable {
    private final HttpServer server;

    private WebhookServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Opens a port.
     *
     * @param port 0 for a free one
     * @param providers who receives, by path, such as {@code /atlas}
     * @param inbox where events go, and where what was rejected is told
     * @return the open port
     * @throws IOException if the port is taken
     */
    public static WebhookServer open(int port, Map<String, Webhooks<?>> providers, Inbox inbox) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        providers.forEach((path, webhooks) -> server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(answer(path, webhooks, exchange, inbox), -1);
            }
        }));
        server.start();
        return new WebhookServer(server);
    }

    private static int answer(String path, Webhooks<?> webhooks, HttpExchange exchange, Inbox inbox)
            throws IOException {
        // One byte more than is allowed, so that the receiver sees that it is too many.
        byte[] body = exchange.getRequestBody().readNBytes(Webhooks.DEFAULT_MAX_BODY_SIZE + 1);
        try {
            webhooks.receive(exchange.getRequestHeaders(), body, event -> inbox.accepted(path, event));
            return 200;
        } catch (WebhookRejectedException e) {
            inbox.rejected(path, e);
            return e.reason().httpStatus();
        } catch (ReplayGuardException e) {
            return 503;
        }
    }

    /**
     * Where a provider is to send.
     *
     * @param path the provider's path
     * @return the URL to give with an envelope, or to register
     */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What becomes of deliveries. Must be thread-safe. */
    public interface Inbox {
        /**
         * A verified event, here for the first time. What this throws makes the provider send it again.
         *
         * @param path the provider's path
         * @param event what happened
         */
        void accepted(String path, WebhookEvent event);

        /**
         * A delivery that was forged, broken, or here before.
         *
         * @param path the provider's path
         * @param why says so, and holds no part of it
         */
        void rejected(String path, WebhookRejectedException why);
    }
}
