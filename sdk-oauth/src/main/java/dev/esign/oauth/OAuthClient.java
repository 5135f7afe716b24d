package dev.esign.oauth;

import dev.esign.ApiCall;
import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Bodies.Part;
import dev.esign.internal.http.CallBuilder;
import dev.esign.internal.http.Transport;
import dev.esign.oauth.AuthorizationResult.Granted;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of authorization servers beside tokens for itself: what they publish, to be registered, a user's first
 * tokens, revocation. Thread-safe; make one and share it. From the bare URL of a resource to its tokens:
 *
 * <pre>{@code
 * URI resource = URI.create("https://mcp.example.com/mcp");
 * AuthorizationServerMetadata server = oauth.discoverServer(resource).execute();
 * RegisteredClient client = oauth.register(server, ClientRegistration.of(redirectUri)).execute();
 * AuthorizationCodeGrant grant = AuthorizationCodeGrant.of(server, client.authentication(), redirectUri)
 *         .withResource(resource);
 * }</pre>
 *
 * <p>Calls throw {@link DiscoveryException} for what servers publish, {@link TokenException} for tokens, and for all else the
 * errors that every {@link ApiCall} has, with the RFC's code in {@link dev.esign.ApiException#code()}, such as
 * {@code invalid_redirect_uri}.
 */
public final class OAuthClient implements AutoCloseable {
    private final Transport transport;
    private final Clock clock;

    private OAuthClient(ClientConfig config) {
        transport = Transport.open("oauth", config);
        clock = config.clock().orElseGet(Clock::systemUTC);
    }

    /**
     * Makes a client.
     *
     * @return the client; close it when it is no longer needed
     */
    public static OAuthClient of() {
        return of(ClientConfig.standard());
    }

    /**
     * Makes a client.
     *
     * @param config timeouts, retries, proxies and so on; its base URL has no meaning here
     * @return the client; close it when it is no longer needed
     */
    public static OAuthClient of(ClientConfig config) {
        return new OAuthClient(config);
    }

    /**
     * Asks an authorization server what it publishes of itself: at its well-known address (RFC 8414 §3), and if there is
     * nothing, where OpenID providers have it.
     *
     * @param issuer the server's identifier, exactly as it writes it
     * @return the call; its answer names the same issuer
     * @throws DiscoveryException if the issuer is no {@code https} URL (or {@code http} on a loopback host)
     */
    public ApiCall<AuthorizationServerMetadata> serverMetadata(URI issuer) {
        WellKnown.ofIssuer(issuer);
        return transport.steps("serverMetadata").value(steps -> Discovery.server(steps, issuer));
    }

    /**
     * Asks a protected resource what it publishes of itself, at its well-known address (RFC 9728 §3).
     *
     * @param resource the resource's identifier, exactly as it writes it
     * @return the call; its answer is for the same resource
     * @throws DiscoveryException if the resource is no {@code https} URL (or {@code http} on a loopback host)
     */
    public ApiCall<ProtectedResourceMetadata> resourceMetadata(URI resource) {
        WellKnown.ofResource(resource);
        return transport.steps("resourceMetadata").value(steps -> Discovery.resource(steps, resource, List.of()));
    }

    /**
     * The same for a resource that has just answered 401: where its challenge says (RFC 9728 §5.1), or else at the
     * well-known address.
     *
     * @param resource what was asked, and answered so
     * @param wwwAuthenticate the answer's {@code WWW-Authenticate} header; one that cannot be read says nothing
     * @return the call; its answer is for the same resource
     * @throws DiscoveryException if the resource is no {@code https} URL (or {@code http} on a loopback host)
     */
    public ApiCall<ProtectedResourceMetadata> resourceMetadata(URI resource, String wwwAuthenticate) {
        WellKnown.ofResource(resource);
        return transport
                .steps("resourceMetadata")
                .value(steps -> Discovery.resource(steps, resource, List.of(wwwAuthenticate)));
    }

    /**
     * The same with nothing but the resource's URL: asks it without a token, and goes where its challenge says, or else to
     * the well-known address.
     *
     * @param resource what is to be used
     * @return the call; its answer is for the same resource
     * @throws DiscoveryException if the resource is no {@code https} URL (or {@code http} on a loopback host)
     */
    public ApiCall<ProtectedResourceMetadata> discover(URI resource) {
        WellKnown.ofResource(resource);
        return transport
                .steps("discover")
                .value(steps -> Discovery.resource(steps, resource, Discovery.challenges(steps, resource)));
    }

    /**
     * From nothing but a resource's URL to the server that guards it: {@link #discover}, and then {@link #serverMetadata} of
     * the first server that the resource names.
     *
     * @param resource what is to be used
     * @return the call
     * @throws DiscoveryException if the resource is no {@code https} URL (or {@code http} on a loopback host)
     */
    public ApiCall<AuthorizationServerMetadata> discoverServer(URI resource) {
        WellKnown.ofResource(resource);
        return transport
                .steps("discoverServer")
                .value(steps -> Discovery.server(
                        steps,
                        Discovery.resource(steps, resource, Discovery.challenges(steps, resource))
                                .authorizationServer()));
    }

    /**
     * Registers a client (RFC 7591 §3). Not repeated after an unknown outcome: each success is one more client.
     *
     * @param server where
     * @param registration what the client says of itself
     * @return the call; keep what it brings ({@link RegisteredClient#save()})
     * @throws DiscoveryException if the server does not let clients register by themselves
     */
    public ApiCall<RegisteredClient> register(AuthorizationServerMetadata server, ClientRegistration registration) {
        URI endpoint = server.required("registration_endpoint", server.registrationEndpoint());
        return client("register", "POST", endpoint, registration.initialAccessToken())
                .body(Bodies.json(registration::write))
                .object(answer -> RegisteredClient.read(answer, registration, endpoint));
    }

    /**
     * Reads a registration as it is now (RFC 7592 §2.1).
     *
     * @param client as it was last told
     * @return the call; keep what it brings, for the server may have changed secrets
     * @throws DiscoveryException if the server did not say where
     */
    public ApiCall<RegisteredClient> readRegistration(RegisteredClient client) {
        return managed("readRegistration", "GET", client).object(client::updated);
    }

    /**
     * Changes a registration (RFC 7592 §2.2). What the new one does not say is taken out of the old.
     *
     * @param client as it was last told
     * @param registration all that the client says of itself from now on
     * @return the call; keep what it brings, for the server may have changed secrets
     * @throws DiscoveryException if the server did not say where
     */
    public ApiCall<RegisteredClient> updateRegistration(RegisteredClient client, ClientRegistration registration) {
        return managed("updateRegistration", "PUT", client)
                .repeatable()
                .body(Bodies.json(json -> {
                    json.writeStringField("client_id", client.clientId());
                    registration.write(json);
                }))
                .object(client::updated);
    }

    /**
     * Ends a registration, and with it the client's tokens (RFC 7592 §2.3).
     *
     * @param client as it was last told
     * @return the call; it brings null
     * @throws DiscoveryException if the server did not say where
     */
    public ApiCall<Void> deleteRegistration(RegisteredClient client) {
        return managed("deleteRegistration", "DELETE", client).nothing();
    }

    /**
     * Turns a user's yes into tokens (RFC 6749 §4.1.3), with the PKCE verifier.
     *
     * @param granted the user's yes
     * @return the call; good once, and it throws {@link InvalidGrantException} if the code has ended
     */
    public ApiCall<TokenResponse> exchange(Granted granted) {
        return new TokenEndpoint(transport, clock).request(granted.form());
    }

    /**
     * Revokes a token (RFC 7009 §2). A token that is unknown to the server counts as revoked. The end of a refresh token is
     * mostly the end of its access tokens too.
     *
     * @param server whose token it is
     * @param authentication the client that got it, and how it shows that
     * @param token the access or refresh token
     * @return the call; it brings null
     * @throws DiscoveryException if the server has no endpoint for it
     */
    public ApiCall<Void> revoke(AuthorizationServerMetadata server, ClientAuthentication authentication, Secret token) {
        return revoke(server.required("revocation_endpoint", server.revocationEndpoint()), authentication, token);
    }

    /**
     * Revokes a token at a server whose endpoint its documentation tells.
     *
     * @param revocationEndpoint {@code https}, or {@code http} on a loopback host
     * @param authentication the client that got the token, and how it shows that
     * @param token the access or refresh token
     * @return the call; it brings null
     * @throws IllegalArgumentException if the endpoint is another kind of URL
     */
    public ApiCall<Void> revoke(URI revocationEndpoint, ClientAuthentication authentication, Secret token) {
        Endpoints.checked("revocation endpoint", revocationEndpoint);
        ClientForm form = new ClientForm(
                revocationEndpoint, authentication, List.of(new Part("token", token.reveal())), List.of(token));
        return form.post(transport, "revoke", clock::instant)
                .failures(OAuthFailures.INSTANCE)
                .nothing();
    }

    private CallBuilder managed(String operation, String method, RegisteredClient client) {
        URI endpoint = client.registrationClientUri().orElse(null);
        Secret token = client.registrationAccessToken().orElse(null);
        if (endpoint == null || token == null) {
            throw new DiscoveryException(
                    DiscoveryException.Reason.MISSING_ENDPOINT,
                    "The server did not say where the client " + client.clientId()
                            + " can manage its registration: it does not offer this (RFC 7592 §3).");
        }
        return client(operation, method, endpoint, token);
    }

    private CallBuilder client(String operation, String method, URI endpoint, @Nullable Secret token) {
        CallBuilder call = transport.callTo(operation, method, endpoint).failures(OAuthFailures.INSTANCE);
        return token == null ? call : call.as(ApiKey.of(token.reveal()));
    }

    /**
     * Ends the calls that are under way and lets go of connections and threads, except those that the caller brought. A call
     * that is between two attempts ends when its pause is over.
     */
    @Override
    public void close() {
        transport.close();
    }

    @Override
    public String toString() {
        return "OAuthClient";
    }
}
