package dev.esign.quickstart;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** What people open pages and fill in forms with. */
final class Browser {
    /** The last signature may wait for the seal, and the first seal of a process for its fonts. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Keeps no connection, for nobody would close it. */
    private static final OkHttpClient HTTP = new OkHttpClient.Builder()
            .readTimeout(PATIENCE)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();

    private Browser() {}

    static byte[] open(HttpUrl page) throws IOException {
        return visit(new Request.Builder().url(page).build());
    }

    static void submit(HttpUrl action, Map<String, String> fields) throws IOException {
        FormBody.Builder form = new FormBody.Builder();
        fields.forEach(form::add);
        visit(new Request.Builder().url(action).post(form.build()).build());
    }

    private static byte[] visit(Request request) throws IOException {
        try (Response response = HTTP.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("The signing page answered " + response.code());
            }
            return response.body().bytes();
        }
    }
}
