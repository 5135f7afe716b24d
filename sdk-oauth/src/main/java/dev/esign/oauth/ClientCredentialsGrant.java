package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.internal.http.Bodies.Part;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client acts for itself (RFC 6749 §4.4). Immutable and thread-safe; the {@code with…} methods are copies.
 *
 * <pre>{@code
 * Grant grant = ClientCredentialsGrant.of(
 *                 URI.create("https://api.getsigned.ca/oauth/token"), ClientAuthentication.post(id, secret));
 * GetSignedClient client = GetSignedClient.of(TokenSource.of(grant));
 * }</pre>
 */
public final class ClientCredentialsGrant extends Grant {
    private final Parameters parameters;

    private ClientCredentialsGrant(URI tokenEndpoint, ClientAuthentication authentication, Parameters parameters) {
        super(tokenEndpoint, authentication);
        this.parameters = parameters;
    }

    /**
     * Makes one.
     *
     * @param tokenEndpoint where tokens come from: {@code https}, or {@code http} on a loopback host
     * @param authentication who the client is, and how it shows that
     * @return the grant
     * @throws IllegalArgumentException if the endpoint is another kind of URL
     */
    public static ClientCredentialsGrant of(URI tokenEndpoint, ClientAuthentication authentication) {
        return new ClientCredentialsGrant(tokenEndpoint, authentication, Parameters.NONE);
    }

    /**
     * Asks for scopes (RFC 6749 §3.3).
     *
     * @param scopes each by itself; default none, which leaves them to the server
     * @return a copy
     * @throws IllegalArgumentException if one has a space or another character that no scope has
     */
    public ClientCredentialsGrant withScopes(String... scopes) {
        return with(parameters.withScopes(scopes));
    }

    /**
     * Asks for a token for one more resource (RFC 8707 §2).
     *
     * @param resource an absolute URI without a fragment
     * @return a copy
     * @throws IllegalArgumentException if it is another kind of URI
     */
    public ClientCredentialsGrant withResource(URI resource) {
        return with(parameters.withResource(resource));
    }

    /**
     * Asks for a token for an audience, which is what some servers have in place of a resource.
     *
     * @param audience in the server's words
     * @return a copy
     */
    public ClientCredentialsGrant withAudience(String audience) {
        return with(parameters.withParameter("audience", audience));
    }

    /**
     * Says something more, in the server's words.
     *
     * @param name the parameter's name
     * @param value its value; no secret, for it is not kept out of messages
     * @return a copy
     * @throws IllegalArgumentException if this SDK sets the parameter itself
     */
    public ClientCredentialsGrant withParameter(String name, String value) {
        return with(parameters.withParameter(name, value));
    }

    private ClientCredentialsGrant with(Parameters changed) {
        return new ClientCredentialsGrant(tokenEndpoint(), clientAuthentication(), changed);
    }

    @Override
    ClientForm nextRequest(@Nullable Secret newestRefreshToken) {
        return new ClientForm(
                tokenEndpoint(),
                clientAuthentication(),
                parameters.after(new Part("grant_type", "client_credentials")),
                List.of());
    }

    @Override
    public String toString() {
        return "ClientCredentialsGrant[" + tokenEndpoint() + ", " + clientAuthentication() + "]";
    }
}
