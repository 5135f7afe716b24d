package dev.esign.connect;

import dev.esign.ClientConfig;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.EnvelopeQuery;
import dev.esign.oauth.AuthorizationRequest;
import dev.esign.oauth.AuthorizationResult;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.ClientRegistration;
import dev.esign.oauth.LoopbackReceiver;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasSandbox;
import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Connects an account from a terminal, and tells, step by step, what happens. Without arguments it starts a sandbox in this
 * process, whose own user approves; with the URL of a resource it asks you, in your browser.
 */
public final class ConnectCommand {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ClientConfig config;
    private final PrintStream out;
    private int step;

    /**
     * Sets up a run.
     *
     * @param config for the clients
     * @param out where the story is told
     */
    public ConnectCommand(ClientConfig config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    /**
     * The program.
     *
     * @param args the URL of an MCP server to connect to; without one, it is the sandbox's
     * @throws Exception if a step fails
     */
    public static void main(String[] args) throws Exception {
        ConnectCommand command = new ConnectCommand(ClientConfig.standard(), System.out);
        switch (args.length) {
            case 0 -> command.connectToSandbox();
            case 1 -> command.connectTo(URI.create(args[0]), ConnectCommand::openOnDesktop);
            default -> throw new IllegalArgumentException("Give the URL of one MCP server, or none for the sandbox.");
        }
    }

    /**
     * Connects to any MCP server, looks what it can do, and disconnects.
     *
     * @param resource the server's URL, and nothing else
     * @param browser where the user is asked
     * @throws IOException if the server does not answer as it should
     */
    public void connectTo(URI resource, Browser browser) throws IOException {
        try (OAuthClient oauth = OAuthClient.of(config);
                LoopbackReceiver receiver = LoopbackReceiver.open()) {
            Connector connector = discover(oauth, resource, receiver);
            Optional<Connection> answer = ask(connector, receiver, browser);
            if (answer.isPresent()) {
                try (Connection connection = answer.get()) {
                    lookAround(resource, connection.tokens());
                    disconnect(connection);
                }
            }
            leave(connector);
        }
    }

    /**
     * Does the same with a sandbox in this process, and uses Atlas's own API as well, before and after the access token
     * has ended.
     *
     * @throws IOException if the server does not answer as it should
     */
    public void connectToSandbox() throws IOException {
        try (Sandbox sandbox = Sandbox.start();
                OAuthClient oauth = OAuthClient.of(config);
                LoopbackReceiver receiver = LoopbackReceiver.open()) {
            AtlasSandbox atlas = sandbox.atlas();
            URI resource = atlas.authorizationServer().resource();
            tell("Started a sandbox at %s, whose user is there to be asked", atlas.siteUrl());
            Connector connector = discover(oauth, resource, receiver);
            try (Connection connection = ask(connector, receiver, StandIn.approving(atlas.person()))
                            .orElseThrow();
                    AtlasClient client = AtlasClient.of(connection.tokens(), config.withBaseUrl(atlas.apiUrl()))) {
                lookAround(resource, connection.tokens());
                tell("Atlas lists %d envelopes to the same token", envelopes(client));

                atlas.authorizationServer().expireAccessTokens();
                tell("All access tokens have ended at the server");
                tell("Atlas lists %d envelopes: the refusal was noticed, and the token refreshed", envelopes(client));

                disconnect(connection);
            }
            leave(connector);
        }
    }

    private Connector discover(OAuthClient oauth, URI resource, LoopbackReceiver receiver) {
        // On a user's own machine no secret can be kept, so none is asked for.
        ClientRegistration registration =
                ClientRegistration.of(receiver.redirectUri()).withClientName("esign connect example");
        Connector connector = Connector.discover(oauth, resource, registration, receiver.redirectUri());
        tell("Discovered that %s is guarded by %s", resource, connector.issuer());
        tell("Registered there as %s", connector.client().clientId());
        return connector;
    }

    private Optional<Connection> ask(Connector connector, LoopbackReceiver receiver, Browser browser) {
        AuthorizationRequest request = connector.ask();
        tell("Asking the user at %s", request.uri());
        browser.open(request.uri());
        AuthorizationResult result = receiver.await(request, PATIENCE);
        if (result instanceof Granted granted) {
            Connection connection =
                    connector.connect(granted, TokenSourceConfig.standard().withClient(config));
            tell("The user said yes; the code was exchanged for tokens");
            return Optional.of(connection);
        }
        tell("The user said no");
        return Optional.empty();
    }

    private void lookAround(URI resource, TokenSource tokens) throws IOException {
        McpClient mcp = new McpClient(resource, tokens);
        tell("The MCP server %s has the tools %s", mcp.initialize(), String.join(", ", mcp.tools()));
    }

    private void disconnect(Connection connection) {
        connection.disconnect();
        tell("Disconnected: the access token is revoked");
    }

    private void leave(Connector connector) {
        if (connector.leave()) {
            tell("Deleted the registration");
        }
    }

    private void tell(String format, Object... values) {
        step++;
        out.printf(Locale.ROOT, "%2d. %s%n", step, String.format(Locale.ROOT, format, values));
    }

    private static int envelopes(AtlasClient client) {
        return client.envelopes()
                .list(EnvelopeQuery.all())
                .firstPage()
                .execute()
                .items()
                .size();
    }

    /** Where there is no desktop, the user opens the printed address. */
    private static void openOnDesktop(URI page) {
        if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            try {
                Desktop.getDesktop().browse(page);
            } catch (IOException e) {
                System.out.println("    No browser could be opened: please open the address yourself.");
            }
        }
    }
}
