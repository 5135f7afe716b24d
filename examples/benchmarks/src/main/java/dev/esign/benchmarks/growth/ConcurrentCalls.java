package dev.esign.benchmarks.growth;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.atlas.AtlasClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Calls that are all under way at once, for the server answers none before it has them all.
 *
 * @param server where {@link GrowthServer} is
 * @param call begins a call for an envelope's id
 */
record ConcurrentCalls(URI server, Function<String, CompletableFuture<?>> call) implements Series {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Series esign(URI server) {
        AtlasClient atlas = AtlasClient.of(
                ApiKey.of("key"),
                ClientConfig.standard()
                        .withBaseUrl(server.resolve("/api/"))
                        .withOkHttpClient(patientClient())
                        .withTimeout(PATIENCE)
                        .withAttemptTimeout(PATIENCE));
        return new ConcurrentCalls(server, id -> atlas.envelopes().status(id).executeAsync());
    }

    /** OkHttp's own asynchronous calls, with its limits lifted. */
    static Series floor(URI server) {
        OkHttpClient http = patientClient();
        http.dispatcher().setMaxRequests(Integer.MAX_VALUE);
        http.dispatcher().setMaxRequestsPerHost(Integer.MAX_VALUE);
        return new ConcurrentCalls(server, id -> {
            CompletableFuture<String> answer = new CompletableFuture<>();
            Request request = new Request.Builder()
                    .url(server.resolve("/api/envelope/" + id + "/status").toString())
                    .header("Authorization", "Bearer key")
                    .build();
            http.newCall(request).enqueue(new Into(answer));
            return answer;
        });
    }

    /** Thousands that connect at once wait for one another. */
    private static OkHttpClient patientClient() {
        return new OkHttpClient.Builder()
                .connectTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .build();
    }

    @Override
    public Object run(int count) {
        List<CompletableFuture<?>> calls = begin(count, String.valueOf(count));
        calls.forEach(CompletableFuture::join);
        return calls;
    }

    /** The server is told that one more comes, which comes when the heap was measured. */
    @Override
    public long heldBytes(int count, Supplier<Long> heap) throws IOException {
        long before = heap.get();
        String id = String.valueOf(count + 1);
        List<CompletableFuture<?>> calls = begin(count, id);
        long start = System.nanoTime();
        while (heldByServer() < count) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IOException("After " + PATIENCE + " the server has not got all " + count + " calls");
            }
            Thread.onSpinWait();
        }
        long after = heap.get();
        call.apply(id).join();
        calls.forEach(CompletableFuture::join);
        return after - before;
    }

    private List<CompletableFuture<?>> begin(int count, String id) {
        return IntStream.range(0, count)
                .<CompletableFuture<?>>mapToObj(i -> call.apply(id))
                .toList();
    }

    private int heldByServer() throws IOException {
        URLConnection connection = server.resolve("/held").toURL().openConnection();
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        try (InputStream answer = connection.getInputStream()) {
            return Integer.parseInt(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private record Into(CompletableFuture<String> answer) implements Callback {
        @Override
        public void onResponse(Call call, Response response) throws IOException {
            try (response) {
                answer.complete(response.body().string());
            }
        }

        @Override
        public void onFailure(Call call, IOException e) {
            answer.completeExceptionally(e);
        }
    }
}
