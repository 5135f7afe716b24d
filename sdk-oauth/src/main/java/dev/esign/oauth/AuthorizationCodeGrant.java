package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.internal.http.Bodies.Part;
import dev.esign.oauth.DiscoveryException.Reason;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The client acts for users, each of whom it asks in the browser (RFC 6749 §4.1), always with PKCE S256 (RFC 7636).
 * Immutable and thread-safe; the {@code with…} methods are copies.
 *
 * <pre>{@code
 * AuthorizationCodeGrant grant = AuthorizationCodeGrant.of(server, authentication, redirectUri);
 * AuthorizationRequest request = grant.request();          // send the browser to request.uri()
 * AuthorizationResult result = request.callback(uri);      // where the browser came back
 * if (result instanceof AuthorizationResult.Granted granted) {
 *     TokenResponse tokens = oauth.exchange(granted).execute();
 *     TokenSource source = TokenSource.of(grant.refreshGrant(tokens));
 * }
 * }</pre>
 */
public final class AuthorizationCodeGrant {
    private static final Set<String> OWNED =
            Set.of("response_type", "state", "code_challenge", "code_challenge_method");

    private final URI authorizationEndpoint;
    private final URI tokenEndpoint;
    private final ClientAuthentication authentication;
    /** Empty if only the provider knows it. */
    private final String redirectUri;

    private final @Nullable Issuer issuer;
    private final AuthorizationProfile profile;
    private final Parameters parameters;

    private AuthorizationCodeGrant(
            URI authorizationEndpoint,
            URI tokenEndpoint,
            ClientAuthentication authentication,
            String redirectUri,
            @Nullable Issuer issuer,
            AuthorizationProfile profile,
            Parameters parameters) {
        this.authorizationEndpoint = Endpoints.checked("authorization endpoint", authorizationEndpoint);
        this.tokenEndpoint = Endpoints.checked("token endpoint", tokenEndpoint);
        this.authentication = authentication;
        this.redirectUri = redirectUri;
        this.issuer = issuer;
        this.profile = profile;
        this.parameters = parameters;
    }

    /**
     * Makes one for a server that was discovered. Callbacks are checked for its issuer (RFC 9207).
     *
     * @param server what the server publishes of itself
     * @param authentication who the client is, and how it shows that
     * @param redirectUri where the browser comes back, as registered: {@code https}, {@code http} on a loopback host, or an
     *     app's own scheme (RFC 8252 §7)
     * @return the grant
     * @throws DiscoveryException if the server has no such endpoints, or supports PKCE only without S256
     * @throws IllegalArgumentException if the redirect URI is of another kind
     */
    public static AuthorizationCodeGrant of(
            AuthorizationServerMetadata server, ClientAuthentication authentication, URI redirectUri) {
        if (!server.supportsPkceS256()) {
            throw new DiscoveryException(
                    Reason.PKCE_UNSUPPORTED,
                    "The server " + server.issuer() + " does PKCE, but not with S256; \"plain\" protects no code"
                            + " (RFC 7636 §7.2). Ask its provider for S256.");
        }
        return new AuthorizationCodeGrant(
                server.authorizationEndpoint(),
                server.tokenEndpoint(),
                authentication,
                RedirectUris.checked(redirectUri).toString(),
                new Issuer(server.issuer().toString(), server.supportsIssuerParameter()),
                AuthorizationProfile.STANDARD,
                Parameters.NONE);
    }

    /**
     * Makes one for a server whose endpoints its documentation tells. Nobody knows its issuer, so callbacks are not checked
     * for it.
     *
     * @param authorizationEndpoint where users are sent: {@code https}, or {@code http} on a loopback host
     * @param tokenEndpoint where tokens come from, likewise
     * @param authentication who the client is, and how it shows that
     * @param redirectUri where the browser comes back, as registered: {@code https}, {@code http} on a loopback host, or an
     *     app's own scheme (RFC 8252 §7)
     * @return the grant
     * @throws IllegalArgumentException if one of them is another kind of URL
     */
    public static AuthorizationCodeGrant of(
            URI authorizationEndpoint, URI tokenEndpoint, ClientAuthentication authentication, URI redirectUri) {
        return new AuthorizationCodeGrant(
                authorizationEndpoint,
                tokenEndpoint,
                authentication,
                RedirectUris.checked(redirectUri).toString(),
                null,
                AuthorizationProfile.STANDARD,
                Parameters.NONE);
    }

    /** Makes one for a server that goes its own way, and takes the redirect URI from what the client registered. */
    static AuthorizationCodeGrant of(
            URI authorizationEndpoint,
            URI tokenEndpoint,
            ClientAuthentication authentication,
            AuthorizationProfile profile) {
        return new AuthorizationCodeGrant(
                authorizationEndpoint, tokenEndpoint, authentication, "", null, profile, Parameters.NONE);
    }

    /**
     * Asks for scopes (RFC 6749 §3.3).
     *
     * @param scopes each by itself; default none, which leaves them to the server
     * @return a copy
     * @throws IllegalArgumentException if one has a space or another character that no scope has
     */
    public AuthorizationCodeGrant withScopes(String... scopes) {
        return with(parameters.withScopes(scopes));
    }

    /**
     * Asks for tokens for one more resource (RFC 8707 §2): of the user, of the token endpoint, and at each refresh.
     *
     * @param resource an absolute URI without a fragment
     * @return a copy
     * @throws IllegalArgumentException if it is another kind of URI
     */
    public AuthorizationCodeGrant withResource(URI resource) {
        return with(parameters.withResource(resource));
    }

    /**
     * Says something more to the authorization endpoint, in the server's words: {@code prompt}, {@code login_hint}.
     *
     * @param name the parameter's name
     * @param value its value; no secret, for it stands in a URL
     * @return a copy
     * @throws IllegalArgumentException if this SDK sets the parameter itself
     */
    public AuthorizationCodeGrant withParameter(String name, String value) {
        if (OWNED.contains(name)) {
            throw new IllegalArgumentException("The SDK sets the parameter \"" + name + "\" itself.");
        }
        return with(parameters.withParameter(name, value));
    }

    /**
     * Asks one user.
     *
     * @return a new question, with a state and a PKCE verifier of its own
     */
    public AuthorizationRequest request() {
        return new AuthorizationRequest(this, Pkce.random(), new Pkce(Pkce.random()));
    }

    /**
     * Goes on with a question that {@link AuthorizationRequest#save()} kept, perhaps in another process.
     *
     * @param saved what was kept
     * @return the question, as asked by this grant
     * @throws IllegalArgumentException if it was not made by {@code save()}, or for another server, client or redirect URI;
     *     the message does not repeat it
     */
    public AuthorizationRequest restore(Secret saved) {
        return AuthorizationRequest.restore(this, saved);
    }

    /**
     * What a {@link TokenSource} lives on after the user's yes.
     *
     * @param tokens what {@link OAuthClient#exchange} brought
     * @return a grant that goes on from them, for the same resources
     */
    public RefreshTokenGrant refreshGrant(TokenResponse tokens) {
        RefreshTokenGrant refresh = RefreshTokenGrant.of(tokenEndpoint, authentication, tokens);
        for (Part resource : resources()) {
            refresh = refresh.withResource(URI.create(resource.text()));
        }
        return refresh;
    }

    /** RFC 6749 §4.1.1, RFC 7636 §4.3; a query that the endpoint has is kept (RFC 6749 §3.1). */
    URI uri(Secret state, Pkce pkce) {
        List<Part> all = parameters.after(profile.question(
                new Part("response_type", "code"),
                new Part("client_id", authentication.clientId()),
                new Part("redirect_uri", redirectUri),
                new Part("state", state.reveal()),
                new Part("code_challenge", pkce.challenge()),
                new Part("code_challenge_method", Pkce.METHOD)));
        String query = all.stream()
                .map(part -> encoded(part.name()) + "=" + encoded(part.text()))
                .collect(Collectors.joining("&"));
        String separator = authorizationEndpoint.getRawQuery() == null ? "?" : "&";
        return URI.create(authorizationEndpoint + separator + query);
    }

    /** RFC 6749 §4.1.3, RFC 7636 §4.5, RFC 8707 §2.2. */
    ClientForm tokenRequest(Secret code, Secret state, Pkce pkce) {
        List<Part> form = new ArrayList<>(profile.exchange(
                new Part("grant_type", "authorization_code"),
                new Part("code", code.reveal()),
                new Part("redirect_uri", redirectUri),
                new Part("code_verifier", pkce.verifier().reveal()),
                new Part("state", state.reveal())));
        form.addAll(resources());
        return new ClientForm(
                tokenEndpoint, authentication, form, List.of(code, state, pkce.verifier()), profile.encoding());
    }

    /** Whom and for whom this grant asks, in 43 characters. */
    String fingerprint() {
        String server = issuer == null ? authorizationEndpoint.toString() : issuer.name();
        return Sha256.base64Url(
                String.join("\n", server, tokenEndpoint.toString(), redirectUri, authentication.clientId()));
    }

    @Nullable String issuer() {
        return issuer == null ? null : issuer.name();
    }

    boolean issuerIsPromised() {
        return issuer != null && issuer.isPromised();
    }

    private List<Part> resources() {
        return parameters.others().stream()
                .filter(part -> part.name().equals("resource"))
                .toList();
    }

    private AuthorizationCodeGrant with(Parameters changed) {
        return new AuthorizationCodeGrant(
                authorizationEndpoint, tokenEndpoint, authentication, redirectUri, issuer, profile, changed);
    }

    /** With %20 for a space, which every server reads, as not every one does the plus sign. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "AuthorizationCodeGrant[" + authorizationEndpoint + ", " + authentication + "]";
    }

    private record Issuer(String name, boolean isPromised) {}
}
