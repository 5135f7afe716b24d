package dev.esign.oauth;

import java.net.URI;

/**
 * Tokens for GetSigned (GetSigned wire sheet §1): the client acts for itself and shows itself in the form. There are no
 * scopes.
 *
 * <pre>{@code
 * TokenSource tokens = TokenSource.of(GetSignedOAuth.grant(clientId, clientSecret));
 * GetSignedClient client = GetSignedClient.of(tokens);
 * }</pre>
 */
public final class GetSignedOAuth {
    /** Where GetSigned gives tokens: under it, at {@code oauth/token}. */
    public static final URI BASE_URL = URI.create("https://api.getsigned.ca/");

    private GetSignedOAuth() {}

    /**
     * Makes the grant.
     *
     * @param clientId the application's id
     * @param clientSecret its secret
     * @return the grant
     * @throws IllegalArgumentException if one of them is blank; the message does not repeat it
     */
    public static ClientCredentialsGrant grant(String clientId, String clientSecret) {
        return grant(BASE_URL, clientId, clientSecret);
    }

    /**
     * Makes the grant for another host, such as a local sandbox.
     *
     * @param baseUrl in place of {@link #BASE_URL}: {@code https}, or {@code http} on a loopback host
     * @param clientId the application's id
     * @param clientSecret its secret
     * @return the grant
     * @throws IllegalArgumentException if id or secret are blank, or the URL is of another kind
     */
    public static ClientCredentialsGrant grant(URI baseUrl, String clientId, String clientSecret) {
        return ClientCredentialsGrant.of(
                Endpoints.under(baseUrl, "oauth/token"), ClientAuthentication.post(clientId, clientSecret));
    }
}
