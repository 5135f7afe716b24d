package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ClientConfig;
import dev.esign.RetryPolicy;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A scripted server that plays whatever part of OAuth a test needs, and a client of it that does not wait. */
final class OAuthServer implements BeforeEachCallback, AfterEachCallback {
    static final ClientAuthentication CLIENT = ClientAuthentication.post("client-1", "canary-secret");

    private MockWebServer server = new MockWebServer();
    private OAuthClient client = OAuthClient.of();

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server = new MockWebServer();
        server.start(InetAddress.getLoopbackAddress(), 0);
        client = OAuthClient.of(
                ClientConfig.standard().withRetry(RetryPolicy.standard().withBaseDelay(Duration.ZERO)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        client.close();
        server.close();
    }

    OAuthClient client() {
        return client;
    }

    /** An absolute URL of the server; without a slash at the end for the empty path. */
    URI url(String path) {
        String root = server.url("/").toString();
        return URI.create(root.substring(0, root.length() - 1) + path);
    }

    int requests() {
        return server.getRequestCount();
    }

    /** Scripts the next answer; in it, {@code $} stands for the server's URL. */
    void answer(int status, String body) {
        answer(new MockResponse.Builder().code(status).body(body.replace("$", url("").toString())));
    }

    void answer(MockResponse.Builder answer) {
        server.enqueue(answer.build());
    }

    /** The next request that the server got. */
    RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
        assertThat(request).as("a request").isNotNull();
        return Objects.requireNonNull(request);
    }

    static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    /** Metadata without asking anybody. */
    static AuthorizationServerMetadata metadata(String json) {
        Members members = members(json);
        return AuthorizationServerMetadata.read(URI.create(String.valueOf(members.text("issuer"))), members(json));
    }

    static Members members(String json) {
        try {
            return Members.of(Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }
}
