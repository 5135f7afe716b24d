package dev.esign.oauth;

import java.net.URI;
import java.util.Set;

/**
 * Tokens of Xodo Sign's users for an app (Xodo wire sheet §1.1). It is an authorization code grant with words of its own: the
 * page is told {@code client_id} and {@code state} and nothing else, brings the browser back to the callback URL that was
 * registered with the app, and says no by a callback with the state alone, which is an
 * {@link AuthorizationResult.Refused} here. The token request is a multipart form without {@code grant_type}.
 *
 * <pre>{@code
 * AuthorizationCodeGrant grant = XodoOAuth.grant(clientId, clientSecret);
 * AuthorizationRequest request = grant.request();              // send the browser to request.uri()
 * AuthorizationResult result = request.callback(uri);          // where the browser came back
 * if (result instanceof AuthorizationResult.Granted granted) {
 *     TokenResponse tokens = oauth.exchange(granted).execute();
 *     Secret saved = tokens.save();                            // keep it, encrypted, with the user
 * }
 * }</pre>
 *
 * <p>The token never ends and is never refreshed. Whenever the user's account is needed, in this process or another:
 *
 * <pre>{@code
 * TokenSource tokens = TokenSource.of(grant.refreshGrant(TokenResponse.restore(saved)));
 * }</pre>
 *
 * <p>Once Xodo Sign refuses the token ({@code invalid_access_token}, {@code inactive_access_token}), that source, and every
 * call with it, ends in {@link InvalidGrantException}: the user must connect again. Nothing is asked of the token endpoint.
 *
 * <p>There is no PKCE and no {@code redirect_uri}, so that the state alone protects the user: keep the request in the user's
 * own session. An app on one user's machine registers the address of a {@link LoopbackReceiver} on a fixed port.
 */
public final class XodoOAuth {
    /** Where Xodo Sign asks users and gives tokens: under it, at {@code oauth/authorize} and {@code oauth/token}. */
    public static final URI BASE_URL = URI.create("https://eversign.com/");

    private static final AuthorizationProfile PROFILE =
            new AuthorizationProfile(Set.of("client_id", "state"), Set.of("code", "state"), FormEncoding.MULTIPART);

    private XodoOAuth() {}

    /**
     * Makes the grant.
     *
     * @param clientId the app's id
     * @param clientSecret its secret
     * @return the grant
     * @throws IllegalArgumentException if one of them is blank; the message does not repeat it
     */
    public static AuthorizationCodeGrant grant(String clientId, String clientSecret) {
        return grant(BASE_URL, clientId, clientSecret);
    }

    /**
     * Makes the grant for another host, such as a local sandbox, or that of a workspace: some say that it is there.
     *
     * @param baseUrl in place of {@link #BASE_URL}: {@code https}, or {@code http} on a loopback host
     * @param clientId the app's id
     * @param clientSecret its secret
     * @return the grant
     * @throws IllegalArgumentException if id or secret are blank, or the URL is of another kind
     */
    public static AuthorizationCodeGrant grant(URI baseUrl, String clientId, String clientSecret) {
        return AuthorizationCodeGrant.of(
                Endpoints.under(baseUrl, "oauth/authorize"),
                Endpoints.under(baseUrl, "oauth/token"),
                ClientAuthentication.post(clientId, clientSecret),
                PROFILE);
    }
}
