package dev.esign.oauth;

import dev.esign.internal.json.Members;
import dev.esign.oauth.DiscoveryException.Reason;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization server publishes of itself (RFC 8414 §2, OpenID Connect Discovery 1.0 §3). Immutable and
 * thread-safe. Made by {@link OAuthClient#serverMetadata}, which has checked that the issuer is the one that was asked for.
 */
public final class AuthorizationServerMetadata {
    private final URI issuer;
    private final @Nullable String authorizationEndpoint;
    private final @Nullable String tokenEndpoint;
    private final @Nullable String registrationEndpoint;
    private final @Nullable String revocationEndpoint;
    private final List<String> scopesSupported;
    private final List<String> grantTypesSupported;
    private final List<String> authenticationMethodsSupported;
    private final List<String> codeChallengeMethodsSupported;
    private final boolean supportsIssuerParameter;
    private final Map<String, @Nullable Object> extra;

    private AuthorizationServerMetadata(URI issuer, Members members) {
        this.issuer = issuer;
        authorizationEndpoint = members.text("authorization_endpoint");
        tokenEndpoint = members.text("token_endpoint");
        registrationEndpoint = members.text("registration_endpoint");
        revocationEndpoint = members.text("revocation_endpoint");
        scopesSupported = members.names("scopes_supported");
        grantTypesSupported = members.names("grant_types_supported");
        authenticationMethodsSupported = members.names("token_endpoint_auth_methods_supported");
        codeChallengeMethodsSupported = members.names("code_challenge_methods_supported");
        supportsIssuerParameter = Boolean.TRUE.equals(members.flag("authorization_response_iss_parameter_supported"));
        extra = members.extra();
    }

    /** Reads it; the issuer must be the one that was asked for, letter by letter (RFC 8414 §3.3). */
    static AuthorizationServerMetadata read(URI expectedIssuer, Members members) {
        String issuer = members.text("issuer");
        if (!expectedIssuer.toString().equals(issuer)) {
            throw new DiscoveryException(Reason.ISSUER_MISMATCH, mismatch(expectedIssuer.toString(), issuer));
        }
        return new AuthorizationServerMetadata(expectedIssuer, members);
    }

    private static String mismatch(String expected, @Nullable String issuer) {
        if (issuer == null) {
            return "What " + expected + " publishes names no issuer. Is it an authorization server?";
        }
        String message = "The metadata of " + expected + " names the issuer " + issuer + ". ";
        boolean onlySlash = issuer.equals(expected + "/") || expected.equals(issuer + "/");
        return message
                + (onlySlash
                        ? "They differ by a slash at the end; configure the issuer exactly as the server writes it."
                        : "Tokens of one issuer must not be asked of another (RFC 8414 §3.3); check the issuer's URL.");
    }

    /**
     * The server's identifier.
     *
     * @return exactly as the server writes it
     */
    public URI issuer() {
        return issuer;
    }

    /**
     * Where users are sent (RFC 6749 §3.1).
     *
     * @return the URL
     * @throws DiscoveryException if the server publishes none, or one that is not safe
     */
    public URI authorizationEndpoint() {
        return required("authorization_endpoint", authorizationEndpoint);
    }

    /**
     * Where tokens come from (RFC 6749 §3.2).
     *
     * @return the URL
     * @throws DiscoveryException if the server publishes none, or one that is not safe
     */
    public URI tokenEndpoint() {
        return required("token_endpoint", tokenEndpoint);
    }

    /**
     * Where clients register (RFC 7591 §3).
     *
     * @return the URL; empty if clients cannot register by themselves
     * @throws DiscoveryException if it is not safe
     */
    public Optional<URI> registrationEndpoint() {
        return Optional.ofNullable(registrationEndpoint).map(url -> checked("registration_endpoint", url));
    }

    /**
     * Where tokens are revoked (RFC 7009 §2).
     *
     * @return the URL; empty if tokens cannot be revoked
     * @throws DiscoveryException if it is not safe
     */
    public Optional<URI> revocationEndpoint() {
        return Optional.ofNullable(revocationEndpoint).map(url -> checked("revocation_endpoint", url));
    }

    /**
     * The scopes that can be asked for.
     *
     * @return their names; empty if the server does not say
     */
    public List<String> scopesSupported() {
        return scopesSupported;
    }

    /**
     * The grants that the token endpoint takes.
     *
     * @return values of {@code grant_type}; empty if the server does not say
     */
    public List<String> grantTypesSupported() {
        return grantTypesSupported;
    }

    /**
     * How clients may show who they are ({@code token_endpoint_auth_methods_supported}).
     *
     * @return names such as {@code client_secret_basic}; empty if the server does not say
     */
    public List<String> authenticationMethodsSupported() {
        return authenticationMethodsSupported;
    }

    /**
     * Whether PKCE with S256 may be used (RFC 7636 §4.2). A server that says nothing of PKCE gets it all the same: one that
     * does not know the parameters ignores them (RFC 6749 §3.1).
     *
     * @return false only if the server lists its methods and S256 is not among them
     */
    public boolean supportsPkceS256() {
        return codeChallengeMethodsSupported.isEmpty() || codeChallengeMethodsSupported.contains(Pkce.METHOD);
    }

    /**
     * Whether the server names itself in each callback (RFC 9207 §3). If it promises so, a callback that does not is
     * refused.
     *
     * @return true if it promises
     */
    public boolean supportsIssuerParameter() {
        return supportsIssuerParameter;
    }

    /**
     * What else the server publishes.
     *
     * @return the other members as plain Java values (String, Number, Boolean, List, Map, null); unmodifiable
     */
    public Map<String, @Nullable Object> extra() {
        return extra;
    }

    /** An endpoint that the caller cannot go on without. */
    URI required(String member, Optional<URI> endpoint) {
        return endpoint.orElseThrow(() -> missing(member));
    }

    private URI required(String member, @Nullable String endpoint) {
        if (endpoint == null) {
            throw missing(member);
        }
        return checked(member, endpoint);
    }

    private DiscoveryException missing(String member) {
        return new DiscoveryException(
                Reason.MISSING_ENDPOINT,
                "The authorization server " + issuer + " publishes no " + member + ": it does not offer this.");
    }

    private URI checked(String member, String endpoint) {
        URI url = Endpoints.inDiscovery(() -> Endpoints.read(member + " of " + issuer, endpoint));
        return Endpoints.named(issuer, member, url);
    }

    @Override
    public String toString() {
        return "AuthorizationServerMetadata[" + issuer + "]";
    }
}
