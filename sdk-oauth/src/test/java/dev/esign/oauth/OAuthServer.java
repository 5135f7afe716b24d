package dev.esign.oauth;

import dev.esign.ClientConfig;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import dev.esign.testing.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A {@link Wire} that plays whatever part of OAuth a test needs, and a client of it. */
final class OAuthServer implements BeforeEachCallback, AfterEachCallback {
    static final ClientAuthentication CLIENT = ClientAuthentication.post("client-1", "canary-secret");

    private final Wire wire = new Wire();
    private @Nullable OAuthClient client;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        wire.beforeEach(context);
        client = wire.closing(OAuthClient.of(wire.config()));
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        wire.afterEach(context);
    }

    OAuthClient client() {
        return Objects.requireNonNull(client);
    }

    /** For other clients on the same virtual time. */
    ClientConfig config() {
        return wire.config();
    }

    /** An absolute URL of the server; without a slash at the end for the empty path. */
    URI url(String path) {
        String root = wire.server().url("/").toString();
        return URI.create(root.substring(0, root.length() - 1) + path);
    }

    int requests() {
        return wire.server().getRequestCount();
    }

    /** Scripts the next answer; in it, {@code $} stands for the server's URL. */
    void answer(int status, String body) {
        answer(new MockResponse.Builder().code(status).body(body.replace("$", url("").toString())));
    }

    void answer(MockResponse.Builder answer) {
        wire.answer(answer.build());
    }

    /** The next request that the server got. */
    RecordedRequest request() throws InterruptedException {
        return wire.request();
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
