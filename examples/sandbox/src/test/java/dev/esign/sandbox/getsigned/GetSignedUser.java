package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.esign.sandbox.atlas.Pdfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Talks to the sandbox in plain HTTP, as a program without any SDK does. Each {@code with…} is a copy. */
final class GetSignedUser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final GetSignedSandbox sandbox;
    private final List<String> headers;

    private GetSignedUser(GetSignedSandbox sandbox, List<String> headers) {
        this.sandbox = sandbox;
        this.headers = headers;
    }

    /** With a token of the application that is there from the start. */
    static GetSignedUser of(GetSignedSandbox sandbox) {
        return of(sandbox, new Application(sandbox.clientId(), sandbox.clientSecret()));
    }

    static GetSignedUser of(GetSignedSandbox sandbox, Application application) {
        GetSignedUser user = anonymous(sandbox);
        return user.with("Authorization", "Bearer " + user.mint(application));
    }

    static GetSignedUser anonymous(GetSignedSandbox sandbox) {
        return new GetSignedUser(sandbox, List.of());
    }

    GetSignedUser with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new GetSignedUser(sandbox, more);
    }

    /** The same headers for another sandbox. */
    GetSignedUser at(GetSignedSandbox other) {
        return new GetSignedUser(other, headers);
    }

    String mint(Application application) {
        return form("/oauth/token", credentials(application))
                .json()
                .get("access_token")
                .asText();
    }

    static Map<String, String> credentials(Application application) {
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                application.clientId(),
                "client_secret",
                application.clientSecret());
    }

    Reply get(String path) {
        return send(request(path).GET().build());
    }

    Reply post(String path, Map<String, ?> body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
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

    Reply upload(String id, byte[] pdf) {
        return send(request("/v1/envelopes/" + id + "/document")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(pdf))
                .build());
    }

    Reply create(Map<String, ?> more, Map<?, ?>... signers) {
        Map<String, Object> body = new TreeMap<>();
        body.put("tenantId", "northwind");
        body.put("subject", "Consulting agreement");
        body.put("signers", Arrays.asList(signers));
        body.putAll(more);
        return post("/v1/envelopes", body);
    }

    /** A draft with a document. */
    String draft(Map<?, ?>... signers) {
        String id = create(Map.of(), signers).json().get("id").asText();
        upload(id, Pdfs.agreement());
        return id;
    }

    String sent(Map<?, ?>... signers) {
        String id = draft(signers);
        Reply reply = send(id);
        if (reply.status() != 200) {
            throw new AssertionError("send answered " + reply);
        }
        return id;
    }

    Reply send(String id) {
        return post("/v1/envelopes/" + id + "/send", Map.of());
    }

    Reply voidIt(String id) {
        return post("/v1/envelopes/" + id + "/void", Map.of());
    }

    JsonNode envelope(String id) {
        return get("/v1/envelopes/" + id).json();
    }

    String status(String id) {
        return envelope(id).get("status").asText();
    }

    Reply addField(String id, int signer, Map<String, ?> more) {
        JsonNode envelope = envelope(id);
        Map<String, Object> body = new TreeMap<>(Map.of("type", "signature", "page", 1, "x", 90, "y", 120, "w", 180));
        body.put("h", 48);
        body.put("required", true);
        body.put("documentId", envelope.at("/document/documentId").asText());
        body.put("signerId", envelope.at("/signers/" + signer + "/id").asText());
        body.putAll(more);
        return post("/v1/envelopes/" + id + "/fields", body);
    }

    /** The token of the newest link that went to somebody. */
    String token(String name) {
        return sandbox.outbox().stream()
                .filter(m -> m.link() != null && m.to().equals(address(name)))
                .reduce((older, newer) -> newer)
                .map(m -> String.valueOf(m.link()).replaceAll(".*/sign/", ""))
                .orElseThrow();
    }

    /** The newest code that went to somebody. */
    String code(String to) {
        return sandbox.outbox().stream()
                .filter(m -> m.code() != null && m.to().equals(to))
                .reduce((older, newer) -> newer)
                .map(Message::code)
                .orElseThrow();
    }

    Reply signing(String name, String step, Map<String, ?> body) {
        return anonymous(sandbox).post("/v1/signing/" + token(name) + "/" + step, body);
    }

    /** Views, consents and signs, for signers without a code. */
    Reply sign(String name) {
        anonymous(sandbox).get("/v1/signing/" + token(name));
        signing(name, "consent", Map.of());
        return signing(name, "sign", Map.of());
    }

    static Map<String, Object> signer(String name, int routingOrder) {
        return signer(name, routingOrder, "none");
    }

    static Map<String, Object> signer(String name, int routingOrder, String authMethod) {
        return Map.of("name", name, "email", address(name), "routingOrder", routingOrder, "authMethod", authMethod);
    }

    static String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "@example.test";
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(sandbox.siteUrl().resolve(path)).timeout(Duration.ofSeconds(30));
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

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
