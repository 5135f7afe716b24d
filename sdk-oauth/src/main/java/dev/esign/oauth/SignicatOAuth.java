package dev.esign.oauth;

import java.net.URI;

/**
 * Tokens for Signicat Express (Signicat wire sheet §1): the client acts for itself, shows itself by HTTP Basic, and gets the
 * scopes that it asks for and was given in the dashboard. Test and production are told apart by the client, not by the URL.
 *
 * <pre>{@code
 * TokenSource tokens = TokenSource.of(SignicatOAuth.grant(clientId, clientSecret, "document_read", "document_write"));
 * SignicatClient client = SignicatClient.of(tokens);
 * }</pre>
 *
 * <p>A scope that the client was not given is an {@link InvalidScopeException}.
 */
public final class SignicatOAuth {
    /** Where Signicat Express gives tokens: under it, at {@code oauth/connect/token}. */
    public static final URI BASE_URL = URI.create("https://api.signicat.io/");

    private SignicatOAuth() {}

    /**
     * Makes the grant.
     *
     * @param clientId the client's id
     * @param clientSecret its secret
     * @param scopes each by itself; no page says what none means
     * @return the grant
     * @throws IllegalArgumentException if id or secret are blank, or one of the scopes cannot be one
     */
    public static ClientCredentialsGrant grant(String clientId, String clientSecret, String... scopes) {
        return grant(BASE_URL, clientId, clientSecret, scopes);
    }

    /**
     * Makes the grant for another host, such as a local sandbox.
     *
     * @param baseUrl in place of {@link #BASE_URL}: {@code https}, or {@code http} on a loopback host
     * @param clientId the client's id
     * @param clientSecret its secret
     * @param scopes each by itself; no page says what none means
     * @return the grant
     * @throws IllegalArgumentException if id or secret are blank, one of the scopes cannot be one, or the URL is of another
     *     kind
     */
    public static ClientCredentialsGrant grant(URI baseUrl, String clientId, String clientSecret, String... scopes) {
        return ClientCredentialsGrant.of(
                        Endpoints.under(baseUrl, "oauth/connect/token"),
                        ClientAuthentication.basic(clientId, clientSecret))
                .withScopes(scopes);
    }
}
