package dev.esign.webhooks.atlas;

import static dev.esign.webhooks.atlas.AtlasWebhooks.SIGNATURE_HEADER;
import static dev.esign.webhooks.atlas.Deliveries.KEY;
import static dev.esign.webhooks.atlas.Deliveries.SIGNED;
import static dev.esign.webhooks.atlas.Deliveries.signature;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The example of the package's documentation, over a real server. */
class OverHttpTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Webhooks<AtlasEvent> webhooks = AtlasWebhooks.of(KEY).withReplayGuard(ReplayGuard.inMemory());
    private final List<AtlasEvent> handled = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhooks/atlas", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int status = 200;
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(Webhooks.DEFAULT_MAX_BODY_SIZE + 1);
            try {
                webhooks.receive(exchange.getRequestHeaders(), body, handled::add);
            } catch (WebhookRejectedException rejected) {
                status = rejected.reason().httpStatus();
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Test
    void aDeliveryAndItsRepetitionAreAnswered200AndHandledOnce() throws Exception {
        String genuine = signature(SIGNED);

        assertThat(post(request().header(SIGNATURE_HEADER, genuine))).isEqualTo(200);
        assertThat(post(request().header(SIGNATURE_HEADER, genuine))).isEqualTo(200);
        assertThat(handled).hasSize(1);
    }

    @Test
    void aForgeryIsAnswered401AndNotHandled() throws Exception {
        String otherBodys = signature(new byte[0]);

        assertThat(post(request())).isEqualTo(401);
        assertThat(post(request().header(SIGNATURE_HEADER, otherBodys))).isEqualTo(401);
        assertThat(handled).isEmpty();
    }

    @Test
    void aDoubledHeaderIsAnswered401() throws Exception {
        String genuine = signature(SIGNED);

        assertThat(post(request().header(SIGNATURE_HEADER, genuine).header(SIGNATURE_HEADER, genuine)))
                .isEqualTo(401);
    }

    private HttpRequest.Builder request() {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/atlas");
        return HttpRequest.newBuilder(uri).POST(BodyPublishers.ofByteArray(SIGNED));
    }

    private static int post(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
