package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.esign.sandbox.atlas.Pdfs;
import java.io.ByteArrayOutputStream;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Talks to the sandbox in plain HTTP, as a program without any SDK does. */
final class XodoUser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final XodoSandbox sandbox;
    private final Map<String, String> query;
    private final String bearer;

    private XodoUser(XodoSandbox sandbox, Map<String, String> query, String bearer) {
        this.sandbox = sandbox;
        this.query = query;
        this.bearer = bearer;
    }

    /** The account that is there from the start. */
    static XodoUser of(XodoSandbox sandbox) {
        return withKey(sandbox, sandbox.accessKey());
    }

    static XodoUser withKey(XodoSandbox sandbox, String accessKey) {
        return new XodoUser(sandbox, Map.of("access_key", accessKey), "");
    }

    static XodoUser withToken(XodoSandbox sandbox, String token) {
        return new XodoUser(sandbox, Map.of(), token);
    }

    static XodoUser anonymous(XodoSandbox sandbox) {
        return new XodoUser(sandbox, Map.of(), "");
    }

    /** A copy that sends the business's id along. */
    XodoUser forBusiness(String id) {
        Map<String, String> more = new TreeMap<>(query);
        more.put("business_id", id);
        return new XodoUser(sandbox, more, bearer);
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply post(String path, Map<String, ?> body) {
        return send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(write(body))));
    }

    Reply form(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    Reply multipart(String path, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        return multipart(path, body);
    }

    Reply upload(String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"upload\"; filename=\"" + fileName + "\"", content);
        return multipart("/file", body);
    }

    private Reply multipart(String path, ByteArrayOutputStream body) {
        body.writeBytes("--b1--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=b1")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        String head = "--b1\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** What a create says if a test does not care. */
    static Map<String, Object> contract(Map<?, ?>... signers) {
        Map<String, Object> body = new TreeMap<>();
        body.put("title", "Supply contract");
        body.put("files", List.of(file("contract.pdf")));
        body.put("signers", Arrays.asList(signers));
        body.put("require_all_signers", 1);
        return body;
    }

    static Map<String, Object> file(String name) {
        return Map.of("name", name, "file_base64", Base64.getEncoder().encodeToString(Pdfs.agreement()));
    }

    Reply create(Map<String, ?> more, Map<?, ?>... signers) {
        Map<String, Object> body = contract(signers);
        body.putAll(more);
        return post("/document", body);
    }

    /** A document that waits for its signers. */
    String sent(Map<?, ?>... signers) {
        return create(Map.of(), signers).hash();
    }

    JsonNode document(String hash) {
        return get("/document?document_hash=" + hash).json();
    }

    static Map<String, Object> signer(int id, String name) {
        return Map.of("id", id, "name", name, "email", address(name));
    }

    static String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "@example.test";
    }

    /** The newest link that went to somebody. */
    URI link(String name) {
        return sandbox.outbox().stream()
                .filter(mail -> mail.link() != null && mail.to().equals(address(name)))
                .reduce((older, newer) -> newer)
                .map(Mail::link)
                .orElseThrow();
    }

    Reply open(String name) {
        return anonymous(sandbox).get(link(name).toString());
    }

    Reply sign(String name) {
        return sign(link(name), Map.of("name", name));
    }

    Reply sign(URI link, Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("t", link.getQuery().substring(2));
        form.put("consent", "yes");
        return anonymous(sandbox).form(link.getPath(), form);
    }

    Reply decline(String name, String reason) {
        URI link = link(name);
        return anonymous(sandbox)
                .form(link.getPath() + "/decline", Map.of("t", link.getQuery().substring(2), "reason", reason));
    }

    private HttpRequest.Builder request(String path) {
        String url = sandbox.siteUrl().resolve(path).toString();
        String more = encoded(query);
        String joint = url.contains("?") ? "&" : "?";
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(more.isEmpty() ? url : url + joint + more))
                .timeout(Duration.ofSeconds(60));
        return bearer.isEmpty() ? builder : builder.header("Authorization", "Bearer " + bearer);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
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

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        String hash() {
            String hash = json().path("document_hash").asText();
            if (hash.isEmpty()) {
                throw new AssertionError("no document: " + this);
            }
            return hash;
        }

        /** The type of the error; empty if it is none. */
        String error() {
            return json().at("/error/type").asText();
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
