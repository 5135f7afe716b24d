package dev.esign.sandbox.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.esign.sandbox.atlas.AtlasSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A registered client that talks to the sandbox in plain HTTP, as a program without any SDK does. */
final class App {
    static final String REDIRECT = "http://127.0.0.1:7777/callback";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    static final Map<String, Object> PUBLIC = Map.of(
            "redirect_uris",
            List.of(REDIRECT),
            "token_endpoint_auth_method",
            "none",
            "grant_types",
            List.of("authorization_code", "refresh_token"),
            "client_name",
            "Letters & <b>Co</b>");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    final JsonNode registration;
    private final AtlasSandbox atlas;

    private App(AtlasSandbox atlas, JsonNode registration) {
        this.atlas = atlas;
        this.registration = registration;
    }

    static App register(AtlasSandbox atlas, Map<String, ?> metadata) {
        Reply reply = json(atlas, "POST", "/oauth/register", "", metadata);
        if (reply.status() != 201) {
            throw new AssertionError("registration answered " + reply.status() + " " + reply.text());
        }
        return new App(atlas, reply.json());
    }

    String id() {
        return registration.get("client_id").asText();
    }

    String secret() {
        return registration.get("client_secret").asText();
    }

    /** The parameters of a right authorization request, but for what is given. */
    URI authorizationUrl(Map<String, String> changes) {
        Map<String, String> query = new TreeMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                id(),
                "redirect_uri",
                REDIRECT,
                "state",
                "s t&te",
                "code_challenge",
                challenge(VERIFIER),
                "code_challenge_method",
                "S256"));
        query.putAll(changes);
        query.values().removeIf(String::isEmpty);
        return atlas.siteUrl().resolve("/oauth/authorize?" + encode(query));
    }

    /** Has the user approve, and gives the code. */
    String code(Map<String, String> changes) {
        URI back = atlas.person().approve(authorizationUrl(changes));
        String code = query(back).get("code");
        if (code == null) {
            throw new AssertionError("no code in " + back);
        }
        return code;
    }

    /** A token request of a public client. */
    Reply token(Map<String, String> parameters) {
        Map<String, String> form = new TreeMap<>(parameters);
        form.put("client_id", id());
        return form(atlas, "/oauth/token", "", form);
    }

    Reply redeem(String code) {
        return token(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", REDIRECT, "code_verifier", VERIFIER));
    }

    Reply refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    Reply connect() {
        return redeem(code(Map.of()));
    }

    /** A token request with the client's id and secret in the header. */
    Reply tokenByBasic(String secret, Map<String, String> form) {
        return form(atlas, "/oauth/token", basic(id(), secret), form);
    }

    Reply revoke(String token) {
        return form(atlas, "/oauth/revoke", "", Map.of("token", token, "client_id", id()));
    }

    static String basic(String id, String secret) {
        byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static Reply get(AtlasSandbox atlas, String path, String authorization) {
        return send(request(atlas, path, authorization).GET().build());
    }

    static Reply form(AtlasSandbox atlas, String path, String authorization, Map<String, String> form) {
        return send(request(atlas, path, authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)))
                .build());
    }

    static Reply json(AtlasSandbox atlas, String method, String path, String authorization, Map<String, ?> body) {
        try {
            return send(request(atlas, path, authorization)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : uri.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpRequest.Builder request(AtlasSandbox atlas, String path, String authorization) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(atlas.siteUrl().resolve(path)).timeout(Duration.ofSeconds(30));
        return authorization.isEmpty() ? builder : builder.header("Authorization", authorization);
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

        String get(String member) {
            return json().path(member).asText();
        }

        /** The status and the OAuth error code. */
        String refusal() {
            return status() + " " + get("error");
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + http.uri();
        }
    }
}
