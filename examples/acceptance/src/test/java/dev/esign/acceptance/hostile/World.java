package dev.esign.acceptance.hostile;

import dev.esign.ClientConfig;
import dev.esign.Document;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** What a call needs to be made: whom it asks, what it sends, where a download goes. */
record World(URI peer, Document.Content document, Path target, ClientConfig config) {
    static final String CANARY = "canary";
    static final String KEY = CANARY + "-key-1";
    static final String CLIENT_SECRET = CANARY + "-client-secret-1";
    static final String INITIAL_TOKEN = CANARY + "-initial-token-1";

    private static final Duration NO_LIMIT = Duration.ofMinutes(5);

    /** Waits take no time, but the deadline is real and the only one: only a real socket can show that it holds. */
    static World of(URI peer, Document.Content document, Path target, OkHttpClient http, Duration timeout) {
        ClientConfig config = ClientConfig.standard()
                .withBaseUrl(peer)
                .withOkHttpClient(http)
                .withTimeout(timeout)
                .withAttemptTimeout(NO_LIMIT)
                .withTransferTimeout(timeout)
                .withSleeper(wait -> {});
        return new World(peer, document, target, config);
    }

    URI at(String path) {
        return peer.resolve(path);
    }
}
