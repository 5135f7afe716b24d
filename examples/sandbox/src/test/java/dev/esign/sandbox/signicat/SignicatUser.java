package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.esign.sandbox.atlas.Await;
import dev.esign.sandbox.atlas.Pdfs;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Talks to the sandbox in plain HTTP, as a program without any SDK does. Each {@code with…} is a copy. */
final class SignicatUser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI site;
    private final List<String> headers;

    private SignicatUser(URI site, List<String> headers) {
        this.site = site;
        this.headers = headers;
    }

    /** With a token for everything. */
    static SignicatUser of(SignicatSandbox sandbox) {
        return of(sandbox, new Client(sandbox.clientId(), sandbox.clientSecret(), Scopes.ALL));
    }

    static SignicatUser of(SignicatSandbox sandbox, Client client) {
        SignicatUser user = anonymous(sandbox);
        return user.with("Authorization", "Bearer " + user.mint(client));
    }

    static SignicatUser anonymous(SignicatSandbox sandbox) {
        return new SignicatUser(sandbox.siteUrl(), List.of());
    }

    SignicatUser with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new SignicatUser(site, more);
    }

    /** The same headers for another sandbox. */
    SignicatUser at(SignicatSandbox other) {
        return new SignicatUser(other.siteUrl(), headers);
    }

    String mint(Client client) {
        return basic(client)
                .form("/oauth/connect/token", Map.of("grant_type", "client_credentials"))
                .json()
                .get("access_token")
                .asText();
    }

    SignicatUser basic(Client client) {
        byte[] pair = (client.clientId() + ":" + client.clientSecret()).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Reply get(String path) {
        return send(request(path).GET().build());
    }

    Reply post(String path, Object body) {
        return json("POST", path, body);
    }

    Reply post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    Reply patch(String path, Object body) {
        return json("PATCH", path, body);
    }

    Reply delete(String path) {
        return send(request(path).DELETE().build());
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

    private Reply json(String method, String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of a create; {@code more} takes the place of what is usual. */
    static Map<String, Object> body(Map<String, ?> more, Map<?, ?>... signers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "Lease 17B");
        body.put("externalId", UUID.randomUUID().toString());
        body.put("description", "Please sign the lease");
        body.put("contactDetails", Map.of("name", "Harbour Homes", "email", "lease@harbour.example"));
        body.put("dataToSign", file("lease.pdf", Pdfs.agreement()));
        body.put("signers", Arrays.asList(signers));
        body.putAll(more);
        return body;
    }

    static Map<String, Object> file(String name, byte[] bytes) {
        return Map.of("fileName", name, "base64Content", base64(bytes));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    Reply create(Map<String, ?> more, Map<?, ?>... signers) {
        return post("/signature/documents", body(more, signers));
    }

    /** The id of a new document. */
    String created(Map<?, ?>... signers) {
        return createdWith(Map.of(), signers);
    }

    String createdWith(Map<String, ?> more, Map<?, ?>... signers) {
        Reply reply = create(more, signers);
        if (reply.status() != 201) {
            throw new AssertionError("create answered " + reply);
        }
        return reply.json().get("documentId").asText();
    }

    JsonNode document(String id) {
        return get(path(id)).json();
    }

    JsonNode status(String id) {
        return get(path(id) + "/status").json();
    }

    String state(String id) {
        return status(id).get("documentStatus").asText();
    }

    void awaitPackaged(String id) {
        Await.until(() -> status(id), s -> !s.get("completedPackages").isEmpty());
    }

    static String path(String id) {
        return "/signature/documents/" + id;
    }

    /** The token in a signer's link. */
    String jwt(String id, int signer) {
        return document(id).at("/signers/" + signer + "/url").asText().replaceAll(".*jwt=", "");
    }

    Reply sign(String id, int signer) {
        return sign(jwt(id, signer), "Ada Berg");
    }

    Reply sign(String jwt, String name) {
        return form("/start", Map.of("jwt", jwt, "name", name, "consent", "yes"));
    }

    static Map<String, Object> signer(String name, Map<String, ?> more) {
        Map<String, Object> signer = new LinkedHashMap<>();
        signer.put("externalSignerId", name.toLowerCase(Locale.ROOT));
        signer.put("signatureType", Map.of("mechanism", "pkisignature", "signatureMethods", List.of("no_bankid")));
        signer.put("signerInfo", Map.of("firstName", name, "lastName", "Berg", "email", address(name)));
        signer.put("notifications", Map.of("setup", Map.of("request", "sendEmail")));
        signer.putAll(more);
        return signer;
    }

    static Map<String, Object> signer(String name) {
        return signer(name, Map.of());
    }

    static String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "@example.test";
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(site.resolve(path)).timeout(Duration.ofSeconds(60));
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

        /** The fields that were found wrong. */
        List<String> wrong() {
            return json().get("errors").findValuesAsText("field");
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
