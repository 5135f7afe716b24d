package dev.esign.benchmarks.calls;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The status call as one would write it by hand, with the timeouts, bounds and headers that the SDK has. */
final class FloorClient implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final ObjectReader ENVELOPE = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxDocumentLength(16L << 20)
                            .build())
                    .build())
            .build()
            .readerFor(FloorEnvelope.class);

    private final OkHttpClient http = new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(SILENCE)
            .writeTimeout(SILENCE)
            .callTimeout(Duration.ofSeconds(20))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .build();

    private final HttpUrl baseUrl;
    private final String authorization;

    FloorClient(URI baseUrl, String key) {
        this.baseUrl = Objects.requireNonNull(HttpUrl.get(baseUrl));
        this.authorization = "Bearer " + key;
    }

    FloorEnvelope get(String id) throws IOException {
        Request request = new Request.Builder()
                .url(baseUrl.newBuilder()
                        .addPathSegment("envelope")
                        .addPathSegment(id)
                        .build())
                .header("User-Agent", "esign-java/0.1.0-SNAPSHOT Java/17.0.15")
                .header("Accept", "application/json")
                .header("Authorization", authorization)
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP " + response.code());
            }
            return ENVELOPE.readValue(response.body().byteStream());
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
