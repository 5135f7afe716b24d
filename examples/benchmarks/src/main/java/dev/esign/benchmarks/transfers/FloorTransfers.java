package dev.esign.benchmarks.transfers;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;

/** OkHttp by hand, by somebody who knows it: nothing is held in memory here either. */
final class FloorTransfers {
    private static final MediaType PDF = MediaType.get("application/pdf");
    private static final MediaType JSON = MediaType.get("application/json");

    private FloorTransfers() {}

    static void upload(URI server, Path document, Path target) throws IOException {
        RequestBody body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("file", "large.pdf", RequestBody.create(document.toFile(), PDF))
                .build();
        send(server, body);
    }

    static void uploadBase64(URI server, Path document, Path target) throws IOException {
        send(server, new RequestBody() {
            @Override
            public MediaType contentType() {
                return JSON;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8("{\"document\":\"");
                try (OutputStream encoder = Base64.getEncoder().wrap(keptOpen(sink.outputStream()))) {
                    Files.copy(document, encoder);
                }
                sink.writeUtf8("\"}");
            }
        });
    }

    static void download(URI server, Path document, Path target) throws IOException {
        Request request = request(server, "/api/signed.pdf").build();
        try (Response response = new OkHttpClient().newCall(request).execute();
                BufferedSink file = Okio.buffer(Okio.sink(target.toFile()))) {
            check(response);
            file.writeAll(response.body().source());
        }
    }

    private static void send(URI server, RequestBody body) throws IOException {
        Request request = request(server, "/api/envelope").post(body).build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            check(response);
        }
    }

    private static Request.Builder request(URI server, String path) {
        return new Request.Builder().url(server.resolve(path).toString()).header("Authorization", "Bearer key");
    }

    private static void check(Response response) throws IOException {
        if (!response.isSuccessful()) {
            throw new IOException("The server answered " + response.code());
        }
    }

    private static OutputStream keptOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {}
        };
    }
}
