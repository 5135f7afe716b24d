package dev.esign.connect;

import dev.esign.oauth.AuthorizationCodeGrant;
import dev.esign.oauth.AuthorizationRequest;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.AuthorizationServerMetadata;
import dev.esign.oauth.ClientRegistration;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.ProtectedResourceMetadata;
import dev.esign.oauth.RegisteredClient;
import dev.esign.oauth.TokenSourceConfig;
import java.net.URI;

/**
 * What an MCP connector needs: from the bare URL of a resource to a question for its user, and from the user's yes to a
 * {@link Connection}. Immutable and thread-safe.
 */
public final class Connector {
    private final OAuthClient oauth;
    private final AuthorizationServerMetadata server;
    private final RegisteredClient client;
    private final AuthorizationCodeGrant grant;

    private Connector(
            OAuthClient oauth,
            AuthorizationServerMetadata server,
            RegisteredClient client,
            AuthorizationCodeGrant grant) {
        this.oauth = oauth;
        this.server = server;
        this.client = client;
        this.grant = grant;
    }

    /**
     * Asks the resource who guards it, asks the guard what it offers, and registers there.
     *
     * <p>An example may register at each start. A program that stays keeps {@link RegisteredClient#save()} and goes on with
     * it, for each registration is one more client.
     *
     * @param oauth stays the caller's to close
     * @param resource what is to be used, such as {@code https://mcp.example.com/mcp}
     * @param registration who we are
     * @param redirectUri where the browser comes back, one of those in the registration
     * @return the connector
     * @throws dev.esign.EsignException if one of the steps fails
     */
    public static Connector discover(
            OAuthClient oauth, URI resource, ClientRegistration registration, URI redirectUri) {
        ProtectedResourceMetadata metadata = oauth.discover(resource).execute();
        AuthorizationServerMetadata server =
                oauth.serverMetadata(metadata.authorizationServer()).execute();
        RegisteredClient client = oauth.register(server, registration).execute();
        AuthorizationCodeGrant grant = AuthorizationCodeGrant.of(server, client.authentication(), redirectUri)
                .withResource(metadata.resource());
        return new Connector(oauth, server, client, grant);
    }

    /**
     * The authorization server.
     *
     * @return its issuer identifier
     */
    public URI issuer() {
        return server.issuer();
    }

    /**
     * Who we are there.
     *
     * @return the client as the server has registered it
     */
    public RegisteredClient client() {
        return client;
    }

    /**
     * Asks one user.
     *
     * @return a new question, with a state and a PKCE verifier of its own
     */
    public AuthorizationRequest ask() {
        return grant.request();
    }

    /**
     * Exchanges the code of a user's yes for tokens.
     *
     * @param granted the yes
     * @param config how the tokens are kept
     * @return the connection; close it when it is no longer needed
     * @throws dev.esign.oauth.TokenException if the server gives no tokens
     */
    public Connection connect(Granted granted, TokenSourceConfig config) {
        return new Connection(this, oauth.exchange(granted).execute(), config);
    }

    /**
     * Ends our registration, and with it all our tokens, if the server lets us (RFC 7592 §2.3).
     *
     * @return whether it does
     */
    public boolean leave() {
        if (client.registrationClientUri().isEmpty()) {
            return false;
        }
        oauth.deleteRegistration(client).execute();
        return true;
    }

    OAuthClient oauth() {
        return oauth;
    }

    AuthorizationServerMetadata server() {
        return server;
    }

    AuthorizationCodeGrant grant() {
        return grant;
    }

    @Override
    public String toString() {
        return "Connector[" + client + " at " + server + "]";
    }
}
