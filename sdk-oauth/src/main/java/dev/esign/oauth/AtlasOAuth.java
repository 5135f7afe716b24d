package dev.esign.oauth;

import java.net.URI;

/**
 * Tokens of Atlas's users for a connector, an app that uses Atlas's MCP server for them (Atlas wire sheet §9). All is
 * discovered from the URL of that server, and clients register by themselves. Programs that call Atlas's API for themselves
 * use an API key instead.
 *
 * <pre>{@code
 * AuthorizationServerMetadata server = oauth.discoverServer(AtlasOAuth.MCP).execute();
 * RegisteredClient client = oauth.register(server, ClientRegistration.of(redirectUri)).execute();   // once; keep it
 * AuthorizationCodeGrant grant = AtlasOAuth.grant(server, client.authentication(), redirectUri);
 * }</pre>
 */
public final class AtlasOAuth {
    /**
     * The MCP server, as Atlas's guides give it. Its pages disagree ({@code /mcp}, {@code mcp.atlaswork.ai/mcp}): a
     * {@link DiscoveryException} tells if it has another name for itself.
     */
    public static final URI MCP = URI.create("https://atlaswork.ai/api/mcp");

    private AtlasOAuth() {}

    /**
     * Makes the grant, for tokens for {@link #MCP}.
     *
     * @param server what was discovered
     * @param authentication who the client is, and how it shows that
     * @param redirectUri where the browser comes back, as registered
     * @return the grant
     * @throws DiscoveryException if the server has no such endpoints, or supports PKCE only without S256
     * @throws IllegalArgumentException if the redirect URI is of a kind that codes may not be sent to
     */
    public static AuthorizationCodeGrant grant(
            AuthorizationServerMetadata server, ClientAuthentication authentication, URI redirectUri) {
        return grant(MCP, server, authentication, redirectUri);
    }

    /**
     * Makes the grant for another MCP server, such as a local sandbox's.
     *
     * @param mcp in place of {@link #MCP}
     * @param server what was discovered from it
     * @param authentication who the client is, and how it shows that
     * @param redirectUri where the browser comes back, as registered
     * @return the grant
     * @throws DiscoveryException if the server has no such endpoints, or supports PKCE only without S256
     * @throws IllegalArgumentException if the redirect URI is of a kind that codes may not be sent to
     */
    public static AuthorizationCodeGrant grant(
            URI mcp, AuthorizationServerMetadata server, ClientAuthentication authentication, URI redirectUri) {
        return AuthorizationCodeGrant.of(server, authentication, redirectUri).withResource(mcp);
    }
}
