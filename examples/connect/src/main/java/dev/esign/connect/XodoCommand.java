package dev.esign.connect;

import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.oauth.AuthorizationCodeGrant;
import dev.esign.oauth.AuthorizationRequest;
import dev.esign.oauth.AuthorizationResult;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.InvalidGrantException;
import dev.esign.oauth.LoopbackReceiver;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.TokenResponse;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.oauth.XodoOAuth;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.xodo.OAuthApp;
import dev.esign.sandbox.xodo.XodoSandbox;
import dev.esign.xodo.DocumentType;
import dev.esign.xodo.XodoClient;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Connects an account of Xodo Sign in a sandbox, and tells, step by step, what happens: a no, a yes, a token that is kept and
 * never ends, and its end all the same.
 */
public final class XodoCommand {
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
    public XodoCommand(ClientConfig config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    /**
     * The program.
     *
     * @param args none
     */
    public static void main(String[] args) {
        new XodoCommand(ClientConfig.standard(), System.out).connectToSandbox();
    }

    /** Does it all. The app is registered beforehand, as Xodo's Developer page would do it. */
    public void connectToSandbox() {
        try (Sandbox sandbox = Sandbox.start();
                LoopbackReceiver receiver = LoopbackReceiver.open()) {
            XodoSandbox xodo = sandbox.xodo();
            OAuthApp app = xodo.newApp("esign connect example", receiver.redirectUri(), null);
            tell("Started a sandbox at %s, where the app %s is registered", xodo.siteUrl(), app.clientId());
            AuthorizationCodeGrant grant = XodoOAuth.grant(xodo.siteUrl(), app.clientId(), app.clientSecret());

            ask(grant, receiver, StandIn.denying(xodo.person()));
            Secret saved =
                    ask(grant, receiver, StandIn.approving(xodo.person())).orElseThrow();
            use(grant, saved, xodo);
        }
    }

    /** What the user's yes brought, to be kept with the user, encrypted; empty after a no. */
    private Optional<Secret> ask(AuthorizationCodeGrant grant, LoopbackReceiver receiver, Browser browser) {
        AuthorizationRequest request = grant.request();
        tell("Asking the user at %s", request.uri());
        browser.open(request.uri());
        AuthorizationResult result = receiver.await(request, PATIENCE);
        if (!(result instanceof Granted granted)) {
            tell("The user said no");
            return Optional.empty();
        }
        try (OAuthClient oauth = OAuthClient.of(config)) {
            TokenResponse token = oauth.exchange(granted).execute();
            tell("The user said yes; the code was exchanged for a token that does not end");
            return Optional.of(token.save());
        }
    }

    /** What any later process does with the token that was kept. */
    private void use(AuthorizationCodeGrant grant, Secret saved, XodoSandbox xodo) {
        try (TokenSource tokens = TokenSource.of(
                        grant.refreshGrant(TokenResponse.restore(saved)),
                        TokenSourceConfig.standard().withClient(config));
                XodoClient client = XodoClient.of(tokens, config.withBaseUrl(xodo.apiUrl()))) {
            tell("The app sees %d documents, those that it made", documents(client));
            xodo.revokeTokens();
            tell("The user has disconnected the app");
            try {
                documents(client);
            } catch (InvalidGrantException e) {
                tell("The next call was refused, and nothing else was tried: the user must connect again");
            }
        }
    }

    private static long documents(XodoClient client) {
        return client.documents().list(DocumentType.ALL).stream().count();
    }

    private void tell(String format, Object... values) {
        step++;
        out.printf(Locale.ROOT, "%2d. %s%n", step, String.format(Locale.ROOT, format, values));
    }
}
