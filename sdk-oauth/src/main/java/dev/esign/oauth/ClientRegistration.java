package dev.esign.oauth;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.Secret;
import dev.esign.internal.json.Json;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of itself when it registers (RFC 7591 §2). Immutable and thread-safe; the {@code with…} methods are
 * copies.
 *
 * <p>Default: the grants {@code authorization_code} and {@code refresh_token}, and {@code none} as its authentication,
 * which is right for an app on a user's machine; one that can keep a secret asks for {@code client_secret_basic}.
 */
public final class ClientRegistration {
    private static final Set<String> OWNED = Set.of(
            "redirect_uris",
            "client_name",
            "scope",
            "grant_types",
            "response_types",
            "token_endpoint_auth_method",
            "client_id",
            "client_secret",
            "registration_access_token",
            "registration_client_uri");

    private final Map<String, Object> members;
    private final @Nullable Secret initialAccessToken;

    private ClientRegistration(Map<String, Object> members, @Nullable Secret initialAccessToken) {
        this.members = members;
        this.initialAccessToken = initialAccessToken;
    }

    /**
     * Makes one.
     *
     * @param redirectUris where browsers may come back: {@code https}, {@code http} on a loopback host, or an app's own
     *     scheme (RFC 8252 §7)
     * @return the registration
     * @throws IllegalArgumentException if one is of another kind
     */
    public static ClientRegistration of(URI... redirectUris) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "redirect_uris",
                Stream.of(redirectUris)
                        .map(uri -> RedirectUris.checked(uri).toString())
                        .toList());
        members.put("response_types", List.of("code"));
        return new ClientRegistration(members, null)
                .withGrantTypes("authorization_code", "refresh_token")
                .withAuthenticationMethod("none");
    }

    /**
     * Names the client.
     *
     * @param name what users are shown when they are asked
     * @return a copy
     */
    public ClientRegistration withClientName(String name) {
        return with("client_name", name);
    }

    /**
     * Says which scopes the client may ask for.
     *
     * @param scopes each by itself; default none, which leaves them to the server
     * @return a copy
     * @throws IllegalArgumentException if one has a space or another character that no scope has
     */
    public ClientRegistration withScopes(String... scopes) {
        return with("scope", String.join(" ", Scopes.checked(scopes)));
    }

    /**
     * Says which grants the client uses.
     *
     * @param grantTypes values of {@code grant_type}; default {@code authorization_code} and {@code refresh_token}
     * @return a copy
     */
    public ClientRegistration withGrantTypes(String... grantTypes) {
        return with("grant_types", List.of(grantTypes));
    }

    /**
     * Says how the client shows who it is.
     *
     * @param method {@code none} (the default), {@code client_secret_basic}, {@code client_secret_post},
     *     {@code client_secret_jwt} or {@code private_key_jwt}; the last needs {@code jwks} or {@code jwks_uri}
     * @return a copy
     */
    public ClientRegistration withAuthenticationMethod(String method) {
        return with("token_endpoint_auth_method", method);
    }

    /**
     * Says something more (RFC 7591 §2): {@code client_uri}, {@code logo_uri}, {@code contacts}, {@code jwks}.
     *
     * @param name the member's name
     * @param value a String, Number, Boolean, List or Map
     * @return a copy
     * @throws IllegalArgumentException if there is another method for it, or the value has no form in JSON
     */
    public ClientRegistration withMember(String name, Object value) {
        if (OWNED.contains(name)) {
            throw new IllegalArgumentException(
                    "The SDK sets the member \"" + name + "\" itself, or has a method for it.");
        }
        return with(name, value);
    }

    /**
     * Shows that the client may register, where not everyone may.
     *
     * @param token the initial access token (RFC 7591 §3)
     * @return a copy
     */
    public ClientRegistration withInitialAccessToken(Secret token) {
        return new ClientRegistration(members, token);
    }

    private ClientRegistration with(String name, Object value) {
        Json.text(json -> Json.write(json, value));
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new ClientRegistration(more, initialAccessToken);
    }

    @Nullable Secret initialAccessToken() {
        return initialAccessToken;
    }

    String authenticationMethod() {
        return String.valueOf(members.get("token_endpoint_auth_method"));
    }

    void write(JsonGenerator json) throws IOException {
        for (Map.Entry<String, Object> member : members.entrySet()) {
            Json.writeMember(json, member.getKey(), member.getValue());
        }
    }

    @Override
    public String toString() {
        return "ClientRegistration[" + members.keySet() + "]";
    }
}
