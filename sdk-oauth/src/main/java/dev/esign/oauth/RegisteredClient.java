package dev.esign.oauth;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.Secret;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client as the server has registered it (RFC 7591 §3.2.1), which may differ from what was asked for. Immutable and
 * thread-safe; {@link #toString()} tells no secret.
 */
public final class RegisteredClient {
    private static final String METHOD = "token_endpoint_auth_method";
    private static final String SECRET = "client_secret";
    private static final String SECRET_END = "client_secret_expires_at";
    private static final String TOKEN = "registration_access_token";
    private static final String URI_MEMBER = "registration_client_uri";

    private final JsonNode json;
    private final String clientId;
    private final @Nullable Secret clientSecret;
    private final @Nullable Instant clientSecretExpiresAt;
    private final String authenticationMethod;
    private final List<URI> redirectUris;
    private final List<String> scopes;
    private final @Nullable Secret registrationAccessToken;
    private final @Nullable URI registrationClientUri;
    private final Map<String, @Nullable Object> extra;

    private RegisteredClient(Members members) {
        json = members.json();
        String id = members.text("client_id");
        if (id == null) {
            throw new MissingMemberException("it has no client_id; is this the registration endpoint?");
        }
        clientId = id;
        clientSecret = secret(members.text(SECRET));
        clientSecretExpiresAt = expiry(members.text(SECRET_END));
        String method = members.text(METHOD);
        authenticationMethod = method != null ? method : "client_secret_basic";
        redirectUris = members.names("redirect_uris").stream()
                .map(RegisteredClient::uri)
                .toList();
        scopes = Scopes.split(members.text("scope"));
        registrationAccessToken = bearer(members.text(TOKEN));
        String self = members.text(URI_MEMBER);
        registrationClientUri = self == null ? null : safe(self);
        extra = members.extra();
    }

    /** Reads an answer; where it does not say how the client is to show itself, it is as was asked for. */
    static RegisteredClient read(Members answer, ClientRegistration asked, URI endpoint) {
        RegisteredClient client =
                new RegisteredClient(Members.of(with(answer.json(), METHOD, asked.authenticationMethod())));
        if (client.registrationClientUri != null) {
            Endpoints.named(endpoint, URI_MEMBER, client.registrationClientUri);
        }
        return client;
    }

    /** Reads what the server says of this client now; what it leaves out of its own keys stays (RFC 7592 §3). */
    RegisteredClient updated(Members answer) {
        // An end belongs to its secret: a new secret without one has none.
        List<String> kept = answer.json().hasNonNull(SECRET)
                ? List.of(METHOD, TOKEN, URI_MEMBER)
                : List.of(METHOD, TOKEN, URI_MEMBER, SECRET, SECRET_END);
        JsonNode whole = answer.json();
        for (String name : kept) {
            whole = json.hasNonNull(name) ? with(whole, name, json.get(name).asText()) : whole;
        }
        RegisteredClient now = new RegisteredClient(Members.of(whole));
        if (!now.clientId.equals(clientId)) {
            throw new MissingMemberException("it is the registration of another client than " + clientId);
        }
        if (registrationClientUri != null && now.registrationClientUri != null) {
            Endpoints.named(registrationClientUri, URI_MEMBER, now.registrationClientUri);
        }
        return now;
    }

    private static JsonNode with(JsonNode answer, String name, String value) {
        if (answer.hasNonNull(name)) {
            return answer;
        }
        ObjectNode whole = answer.deepCopy();
        return whole.put(name, value);
    }

    /**
     * Goes on with a registration that was kept.
     *
     * @param saved what {@link #save()} gave
     * @return the client
     * @throws IllegalArgumentException if it was not made by {@code save()}; the message does not repeat it
     */
    public static RegisteredClient restore(Secret saved) {
        try {
            byte[] bytes = saved.reveal().getBytes(StandardCharsets.UTF_8);
            return new RegisteredClient(Members.of(Json.read(new ByteArrayInputStream(bytes))));
        } catch (JacksonException | MissingMemberException e) {
            throw new IllegalArgumentException("This was not made by RegisteredClient.save().");
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
    }

    /**
     * What is needed to go on with this registration after a restart, its secrets with it. A client registers once for each
     * server, not at each start.
     *
     * @return JSON, for {@link #restore}; keep it where secrets are kept
     */
    public Secret save() {
        return Secret.ofText(json.toString());
    }

    /**
     * The client's id.
     *
     * @return the id (RFC 6749 §2.2)
     */
    public String clientId() {
        return clientId;
    }

    /**
     * The client's secret.
     *
     * @return the secret; empty for a public client, or one with a key of its own
     */
    public Optional<Secret> clientSecret() {
        return Optional.ofNullable(clientSecret);
    }

    /**
     * When the secret ends.
     *
     * @return the time; empty if it does not end, or there is none
     */
    public Optional<Instant> clientSecretExpiresAt() {
        return Optional.ofNullable(clientSecretExpiresAt);
    }

    /**
     * How the client is to show who it is.
     *
     * @return a value of {@code token_endpoint_auth_method}
     */
    public String authenticationMethod() {
        return authenticationMethod;
    }

    /**
     * The same, ready for use.
     *
     * @return Basic, post, {@code client_secret_jwt} or none, as registered; none if the server gave no secret
     * @throws IllegalStateException if the client is registered for another method: for {@code private_key_jwt}, give
     *     {@link ClientAuthentication#privateKeyJwt} its key
     */
    public ClientAuthentication authentication() {
        if (clientSecret == null && authenticationMethod.startsWith("client_secret_")) {
            return ClientAuthentication.none(clientId);
        }
        String secret = clientSecret == null ? "" : clientSecret.reveal();
        return switch (authenticationMethod) {
            case "none" -> ClientAuthentication.none(clientId);
            case "client_secret_basic" -> ClientAuthentication.basic(clientId, secret);
            case "client_secret_post" -> ClientAuthentication.post(clientId, secret);
            case "client_secret_jwt" -> ClientAuthentication.clientSecretJwt(clientId, secret);
            default ->
                throw new IllegalStateException("The client is registered for " + authenticationMethod
                        + ", which needs more than the server gave: make its ClientAuthentication with the key.");
        };
    }

    /**
     * Where browsers may come back.
     *
     * @return the URIs; empty if the server does not say
     */
    public List<URI> redirectUris() {
        return redirectUris;
    }

    /**
     * The scopes that the client may ask for.
     *
     * @return their names; empty if the server does not say
     */
    public List<String> scopes() {
        return scopes;
    }

    /**
     * What opens {@link #registrationClientUri()}.
     *
     * @return the token; empty if the server does not let clients manage their registration
     */
    public Optional<Secret> registrationAccessToken() {
        return Optional.ofNullable(registrationAccessToken);
    }

    /**
     * Where the client can read, change and delete its registration (RFC 7592).
     *
     * @return the URL; empty if the server does not let it
     */
    public Optional<URI> registrationClientUri() {
        return Optional.ofNullable(registrationClientUri);
    }

    /**
     * What else the server said.
     *
     * @return the other members as plain Java values (String, Number, Boolean, List, Map, null); unmodifiable
     */
    public Map<String, @Nullable Object> extra() {
        return extra;
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text == null ? null : Secret.ofText(text);
    }

    private static @Nullable Secret bearer(@Nullable String token) {
        try {
            return token == null ? null : Secret.of(token);
        } catch (IllegalArgumentException e) {
            throw new MissingMemberException("its registration_access_token cannot stand in an HTTP header");
        }
    }

    /** Seconds since 1970; 0 means that it does not end. */
    private static @Nullable Instant expiry(@Nullable String seconds) {
        try {
            long number = seconds == null ? 0 : Long.parseLong(seconds);
            return number <= 0 ? null : Instant.ofEpochSecond(Math.min(number, Instant.MAX.getEpochSecond()));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new MissingMemberException("one of its redirect_uris is no URI");
        }
    }

    private static URI safe(String text) {
        try {
            return Endpoints.read(URI_MEMBER, text);
        } catch (IllegalArgumentException e) {
            throw new MissingMemberException("its registration_client_uri is no URL that a token may be sent to");
        }
    }

    @Override
    public String toString() {
        return "RegisteredClient[" + clientId + ", " + authenticationMethod + ", redirectUris=" + redirectUris
                + ", extra=" + extra + "]";
    }
}
