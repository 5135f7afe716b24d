package dev.esign.oauth;

import dev.esign.internal.json.Members;
import dev.esign.oauth.DiscoveryException.Reason;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a protected resource publishes of itself (RFC 9728 §2). Immutable. Made by {@link OAuthClient#discover}, which has
 * checked that the resource is the one that was asked for.
 *
 * @param resource the resource's identifier, exactly as it writes it; what to ask tokens for (RFC 8707)
 * @param authorizationServers the issuers whose tokens it takes
 * @param scopesSupported the scopes that calls to it need; empty if it does not say
 * @param name what people call it, or null
 * @param extra what else it publishes
 */
public record ProtectedResourceMetadata(
        URI resource,
        List<URI> authorizationServers,
        List<String> scopesSupported,
        @Nullable String name,
        Map<String, @Nullable Object> extra) {
    /** Reads it; the resource must be the one that was asked for, letter by letter (RFC 9728 §3.3). */
    static ProtectedResourceMetadata read(URI expected, Members members) {
        String resource = members.text("resource");
        if (!expected.toString().equals(resource)) {
            throw new DiscoveryException(
                    Reason.RESOURCE_MISMATCH,
                    "The metadata of " + expected + " is for "
                            + (resource == null ? "no resource" : "the resource " + resource)
                            + ". A token for one resource must not be shown to another (RFC 9728 §3.3);"
                            + " if this is the right one, ask for it exactly as it is written there.");
        }
        return new ProtectedResourceMetadata(
                expected,
                members.names("authorization_servers").stream()
                        .flatMap(ProtectedResourceMetadata::uri)
                        .map(server -> Endpoints.named(expected, "authorization server", server))
                        .toList(),
                members.names("scopes_supported"),
                members.text("resource_name"),
                members.extra());
    }

    private static Stream<URI> uri(String text) {
        try {
            return Stream.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /**
     * The server to get a token from, if any will do.
     *
     * @return the first issuer
     * @throws DiscoveryException if the resource names none
     */
    public URI authorizationServer() {
        return authorizationServers.stream()
                .findFirst()
                .orElseThrow(() -> new DiscoveryException(
                        Reason.NO_AUTHORIZATION_SERVER,
                        "The resource " + resource
                                + " names no authorization server; its provider's pages must tell."));
    }
}
