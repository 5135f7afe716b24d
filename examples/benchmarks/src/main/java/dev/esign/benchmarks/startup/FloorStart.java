package dev.esign.benchmarks.startup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp and Jackson by hand, and no more than that. */
final class FloorStart {
    private FloorStart() {}

    public static void main(String[] args) throws IOException {
        Request request = new Request.Builder()
                .url(args[0] + "/api/envelope/e1/status")
                .header("Authorization", "Bearer key")
                .build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            FirstCall.done(new ObjectMapper()
                    .readTree(response.body().byteStream())
                    .path("status")
                    .asText());
        }
    }
}
