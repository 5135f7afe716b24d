package dev.esign.quickstart;

import dev.esign.receiver.WebhookServer;
import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookEvent;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One provider's verified events, each once, for a program that waits for them. */
public final class WebhookQueue implements WebhookServer.Inbox, AutoCloseable {
    private static final String PATH = "/webhooks";

    private final BlockingQueue<WebhookEvent> events = new LinkedBlockingQueue<>();
    private final WebhookServer server;

    private WebhookQueue(Webhooks<?> webhooks) throws IOException {
        server = WebhookServer.open(0, Map.of(PATH, webhooks.withReplayGuard(ReplayGuard.inMemory())), this);
    }

    /**
     * Opens a free port on the loopback address.
     *
     * @param webhooks the provider's
     * @return the open port
     * @throws IOException if there is no free port
     */
    public static WebhookQueue open(Webhooks<?> webhooks) throws IOException {
        return new WebhookQueue(webhooks);
    }

    /**
     * Where the provider is to report.
     *
     * @return the URL
     */
    public URI url() {
        return server.url(PATH);
    }

    /**
     * Waits for the next event.
     *
     * @param patience how long at the most
     * @return the event
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalStateException if none comes in time
     */
    public WebhookEvent next(Duration patience) throws InterruptedException {
        WebhookEvent event = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (event == null) {
            throw new IllegalStateException("No webhook came within " + patience.toSeconds() + " s.");
        }
        return event;
    }

    @Override
    public void accepted(String path, WebhookEvent event) {
        events.add(event);
    }

    /** What is forged, broken or here for the second time is none of the program's business. */
    @Override
    public void rejected(String path, WebhookRejectedException why) {}

    @Override
    public void close() {
        server.close();
    }
}
