package dev.esign.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.Credential;
import dev.esign.RetryPolicy;
import dev.esign.atlas.AtlasClient;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A scripted server and clients of it on virtual time. After each test it closes them and fails the test if a connection,
 * the body on one, or a thread outlived its client.
 */
public final class Wire implements BeforeEachCallback, AfterEachCallback {
    public static final String KEY = "test-key-1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<AutoCloseable> clients = new ArrayList<>();
    private MockWebServer server = new MockWebServer();
    private TrackedSockets sockets = new TrackedSockets();
    private VirtualTime time = new VirtualTime();
    private List<LogCapture> logs = List.of();

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        server = new MockWebServer();
        sockets = new TrackedSockets();
        time = new VirtualTime();
        // OkHttp warns when it finds a body that nobody closed. What the server says of broken connections is no news.
        logs = List.of(LogCapture.of("okhttp3", Level.WARNING), LogCapture.of("mockwebserver3", Level.OFF));
        server.setServerSocketFactory(sockets);
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
        clients.clear();
        try {
            assertThat(sockets.allClosedWithin(PATIENCE))
                    .as("every connection, and so every body, was let go")
                    .isTrue();
            assertThat(logs.get(0).lines()).as("OkHttp's warnings").isEmpty();
            assertThat(leftThreads()).as("threads left").isEmpty();
        } finally {
            logs.forEach(LogCapture::close);
            server.close();
        }
    }

    public MockWebServer server() {
        return server;
    }

    public VirtualTime time() {
        return time;
    }

    /** Scripts the next answers. */
    public void answer(MockResponse... answers) {
        List.of(answers).forEach(server::enqueue);
    }

    /** The next request that the server got. */
    public RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(request).as("a request").isNotNull();
        return Objects.requireNonNull(request);
    }

    /** Waits until the client closes the connection on which {@link Answers#silence()} was the answer. */
    public void awaitHangUp() throws IOException {
        sockets.awaitHangUp(PATIENCE);
    }

    /** Virtual time, and no wait but what the server asks for. */
    public ClientConfig config() {
        return ClientConfig.standard()
                .withBaseUrl(server.url("/api/").uri())
                .withClock(time)
                .withSleeper(time)
                .withRetry(RetryPolicy.standard().withBaseDelay(Duration.ZERO));
    }

    public AtlasClient client() {
        return client(UnaryOperator.identity());
    }

    public AtlasClient client(UnaryOperator<ClientConfig> change) {
        return client(ApiKey.of(KEY), change);
    }

    public AtlasClient client(Credential credential, UnaryOperator<ClientConfig> change) {
        return closing(AtlasClient.of(credential, change.apply(config())));
    }

    /** A caller's own OkHttp client, whose connections are closed after the test. */
    public OkHttpClient okHttp(UnaryOperator<OkHttpClient.Builder> change) {
        OkHttpClient http = change.apply(new OkHttpClient.Builder()).build();
        clients.add(() -> {
            http.connectionPool().evictAll();
            http.dispatcher().executorService().shutdown();
        });
        return http;
    }

    /** Closes it after the test. */
    public <T extends AutoCloseable> T closing(T client) {
        clients.add(0, client);
        return client;
    }

    private static List<String> leftThreads() throws InterruptedException {
        List<String> left = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            String name = thread.getName();
            // OkHttp's "TaskRunner" and Okio's "Watchdog" are the process's, not a client's; both are daemons.
            if (name.startsWith("esign-") || name.startsWith("OkHttp Dispatcher")) {
                thread.join(PATIENCE.toMillis());
                if (thread.isAlive()) {
                    left.add(name);
                }
            }
        }
        return left;
    }
}
