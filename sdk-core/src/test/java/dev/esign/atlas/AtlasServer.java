package dev.esign.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.testing.VirtualTime;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An Atlas that answers what the test says, and a client of it that lives on virtual time. */
final class AtlasServer implements BeforeEachCallback, AfterEachCallback {
    static final String KEY = "key-of-the-test";
    static final String ID = "0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21";

    private final MockWebServer server = new MockWebServer();
    private final VirtualTime time = new VirtualTime();
    private AtlasClient client = AtlasClient.of(ApiKey.of(KEY));

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server.start();
        client.close();
        client = newClient();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        client.close();
        server.close();
    }

    AtlasClient client() {
        return client;
    }

    Envelopes envelopes() {
        return client.envelopes();
    }

    /** Another client of the same server, as another process would have it. */
    AtlasClient newClient() {
        return AtlasClient.of(ApiKey.of(KEY), config());
    }

    ClientConfig config() {
        return ClientConfig.standard()
                .withBaseUrl(server.url("/api").uri())
                .withClock(time)
                .withSleeper(time);
    }

    VirtualTime time() {
        return time;
    }

    void answer(String json) {
        answer(200, json);
    }

    void answer(int status, String json) {
        answer(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(json)
                .build());
    }

    void answer(MockResponse answer) {
        server.enqueue(answer);
    }

    void answerBy(Dispatcher dispatcher) {
        server.setDispatcher(dispatcher);
    }

    int requests() {
        return server.getRequestCount();
    }

    /** How many of the requests that have come, and were not yet asked for, came to their end. */
    long wholeRequests() {
        return Stream.generate(() -> next(0))
                .takeWhile(Objects::nonNull)
                .filter(request -> request.getFailure() == null)
                .count();
    }

    /** The next request that came, or will come. */
    RecordedRequest request() {
        RecordedRequest request = next(5);
        assertThat(request).as("a request").isNotNull();
        return request;
    }

    private RecordedRequest next(long seconds) {
        try {
            return server.takeRequest(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
