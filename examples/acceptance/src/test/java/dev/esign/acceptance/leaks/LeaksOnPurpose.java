package dev.esign.acceptance.leaks;

import dev.esign.ApiKey;
import dev.esign.CallListener;
import dev.esign.ClientConfig;
import dev.esign.SecretUrl;
import dev.esign.atlas.AtlasClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each test but the first leaves one thing behind, until somebody mends it. By its name the build does not run it itself. */
class LeaksOnPurpose {
    private static final Deque<AutoCloseable> LEFT = new ArrayDeque<>();
    private static @Nullable URI server;

    /** Says where there is a server, before any of these tests runs. */
    static void callTo(URI url) {
        server = url;
    }

    /** Lets go of all that the tests left. */
    static void mend() throws Exception {
        while (!LEFT.isEmpty()) {
            LEFT.pop().close();
        }
    }

    @Test
    void nothing() {
        try (AtlasClient client = AtlasClient.of(ApiKey.of("key"), config())) {
            client.envelopes().get("e1").execute();
        }
    }

    @Test
    void aConnection() {
        client(config()).envelopes().get("e1").execute();
    }

    @Test
    void aBody() {
        AtlasClient client = client(config());
        LEFT.push(client.envelopes().download(new SecretUrl(config().baseUrl().orElseThrow() + "/e1.pdf")).stream()
                .execute());
    }

    @Test
    void aThread() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        AtlasClient client = client(config().withListener(new CallListener() {
            @Override
            public void attemptStarted(Attempt attempt) {
                begun.countDown();
                await(over);
            }
        }));
        var unused = client.envelopes().get("e1").executeAsync();
        begun.await();
        LEFT.push(over::countDown);
    }

    @Test
    void aFile() throws IOException {
        Path file = Files.createTempFile("leaky", ".txt");
        LEFT.push(() -> Files.delete(file));
        LEFT.push(Files.newInputStream(file));
    }

    @Test
    void aPort() throws IOException {
        LEFT.push(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }

    /** A class whose tests leave nothing, but which itself does. */
    static class OfAClass {
        @BeforeAll
        static void aPort() throws IOException {
            LEFT.push(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }

        @Test
        void nothing() {}
    }

    private static ClientConfig config() {
        return ClientConfig.standard().withBaseUrl(Objects.requireNonNull(server));
    }

    private static AtlasClient client(ClientConfig config) {
        AtlasClient client = AtlasClient.of(ApiKey.of("key"), config);
        LEFT.push(client);
        return client;
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
