package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Talks to the sandbox in plain HTTP, as a program without any SDK does. Each {@code as…} and {@code with…} is a copy. */
final class AtlasUser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI site;
    private final List<String> headers;

    private AtlasUser(URI site, List<String> headers) {
        this.site = site;
        this.headers = headers;
    }

    static AtlasUser of(AtlasSandbox atlas) {
        return of(atlas, atlas.apiKey());
    }

    static AtlasUser of(AtlasSandbox atlas, String key) {
        return of(atlas.siteUrl().toString(), key);
    }

    static AtlasUser of(String site, String key) {
        return new AtlasUser(URI.create(site), List.of()).with("Authorization", "Bearer " + key);
    }

    static AtlasUser anonymous(AtlasSandbox atlas) {
        return new AtlasUser(atlas.siteUrl(), List.of());
    }

    AtlasUser with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new AtlasUser(site, more);
    }

    Reply call(String method, String path) {
        return send(request(path)
                .method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody())
                .build());
    }

    Reply get(String path) {
        return send(request(path).GET().build());
    }

    Reply delete(String path) {
        return send(request(path).DELETE().build());
    }

    Reply post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    Reply post(String path, Map<String, ?> body) {
        return json("POST", path, body);
    }

    Reply patch(String path, Map<String, ?> body) {
        return json("PATCH", path, body);
    }

    private Reply json(String method, String path, Map<String, ?> body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reply form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Reply upload(String boundary, byte[] file, Map<String, String> fields) {
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"nda.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n");
        return send(request("/api/envelope")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build());
    }

    /** Creates an envelope of base64 JSON and waits for its fields. */
    String create(byte[] document, Map<String, ?> more) {
        Reply created = tryCreate(document, more);
        if (created.status() != 201) {
            throw new AssertionError("create answered " + created);
        }
        String id = created.json().get("envelope_id").asText();
        awaitFields(id);
        return id;
    }

    Reply tryCreate(byte[] document, Map<String, ?> more) {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("document", Base64.getEncoder().encodeToString(document));
        return post("/api/envelope", body);
    }

    JsonNode awaitFields(String id) {
        return Await.until(
                () -> envelope(id), e -> !e.get("fields_status").asText().equals("pending"));
    }

    JsonNode awaitSignedPdf(String id) {
        return Await.until(() -> envelope(id), e -> e.has("signed_download_url"));
    }

    JsonNode envelope(String id) {
        return get("/api/envelope/" + id).json();
    }

    Reply dispatch(String id, List<Map<String, ?>> parties) {
        int version = envelope(id).get("fields_version").asInt();
        return post("/api/envelope/" + id + "/send", Map.of("parties", parties, "fields_version", version));
    }

    /** Signs as whoever's turn it is, through the page's own form. */
    Reply signNext(String id) {
        JsonNode status = get("/api/envelope/" + id + "/status").json();
        URI page = URI.create(status.get("sign_url").asText());
        return form(
                page.getPath(),
                Map.of(
                        "t",
                        page.getQuery().substring(2),
                        "name",
                        status.get("next_signer_email").asText(),
                        "consent",
                        "yes"));
    }

    static Map<String, Object> party(String name) {
        return Map.of("email", name.toLowerCase(Locale.ROOT) + "@example.test", "name", name);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(site.resolve(path)).timeout(Duration.ofSeconds(30));
        return headers.isEmpty() ? builder : builder.headers(headers.toArray(String[]::new));
    }

    private static Reply send(HttpRequest request) {
        try {
            return new Reply(HTTP.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Reply(HttpResponse<byte[]> http) {
        int status() {
            return http.statusCode();
        }

        byte[] bytes() {
            return http.body();
        }

        String text() {
            return new String(http.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String code() {
            return json().path("code").asText();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
