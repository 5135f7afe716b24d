package dev.esign.connect;

import dev.esign.ClientConfig;
import dev.esign.EsignException;
import dev.esign.Page;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeQuery;
import dev.esign.oauth.AuthorizationRequest;
import dev.esign.oauth.AuthorizationResult;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.CallbackException;
import dev.esign.oauth.ClientRegistration;
import dev.esign.oauth.InvalidGrantException;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.oauth.TokenStore;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie.SameSite;
import org.eclipse.jetty.session.DefaultSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;
import org.jspecify.annotations.Nullable;

/**
 * A web app in which each user connects an Atlas account of their own. It listens on a free port of 127.0.0.1. Thread-safe.
 *
 * <p>The session's cookie comes with no form that another site sends (SameSite=Lax), and is there when the authorization
 * server sends the browser back. An app that is not on the loopback is on https, and marks its cookie Secure as well.
 */
public final class ConnectApp implements AutoCloseable {
    private static final String VISITOR = "visitor";
    private static final int SESSION_SECONDS = 3600;

    private final URI resource;
    private final ClientConfig api;
    private final TokenStore store;
    private final OAuthClient oauth;
    private final Pages pages = new Pages();
    private final Javalin server;
    private @Nullable Connector connector;

    private ConnectApp(URI resource, URI api, TokenStore store, ClientConfig config) {
        this.resource = resource;
        this.api = config.withBaseUrl(api);
        this.store = store;
        this.oauth = OAuthClient.of(config);
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts the app.
     *
     * @param resource what users connect to: the URL of Atlas's MCP server
     * @param api Atlas's API, which takes the same tokens
     * @param store where tokens are kept
     * @param config for the clients, but its base URL
     * @return the running app
     */
    public static ConnectApp start(URI resource, URI api, TokenStore store, ClientConfig config) {
        ConnectApp app = new ConnectApp(resource, api, store, config);
        app.server.start();
        return app;
    }

    /**
     * The first page.
     *
     * @return such as {@code http://127.0.0.1:8080/}
     */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = "127.0.0.1";
        config.jetty.port = 0;
        config.jetty.modifyServletContextHandler(handler -> handler.setSessionHandler(sessions()));
        config.routes.get("/", request -> pages.home(request, account(request).isPresent()));
        config.routes.post("/connect", this::connect);
        config.routes.get("/callback", this::callback);
        config.routes.get("/envelopes", this::envelopes);
        config.routes.post("/disconnect", this::disconnect);
        config.routes.exception(CallbackException.class, (e, request) -> distrust(request));
        config.routes.exception(InvalidGrantException.class, (e, request) -> connectAgain(request));
        config.routes.exception(
                EsignException.class,
                (e, request) -> pages.message(
                        request,
                        502,
                        "That did not work",
                        "Atlas did not do what it was asked. Please try again later."));
    }

    private static SessionHandler sessions() {
        SessionHandler sessions = new SessionHandler();
        sessions.setSessionCookie("esign_connect");
        sessions.setHttpOnly(true);
        sessions.setSameSite(SameSite.LAX);
        sessions.setMaxInactiveInterval(SESSION_SECONDS);
        DefaultSessionCache memory = new DefaultSessionCache(sessions);
        memory.setSessionDataStore(new NullSessionDataStore());
        // So that each visitor's connection is closed with the app.
        memory.setInvalidateOnShutdown(true);
        sessions.setSessionCache(memory);
        return sessions;
    }

    private void connect(Context request) {
        AuthorizationRequest question = connector().ask();
        Visitor visitor = visitor(request).orElseGet(() -> welcome(request));
        visitor.asked(question);
        request.redirect(question.uri().toString(), HttpStatus.SEE_OTHER);
    }

    private void callback(Context request) {
        Visitor visitor = visitor(request).orElse(null);
        AuthorizationRequest question =
                visitor == null ? null : visitor.question().orElse(null);
        URI answer = answer(request).orElse(null);
        if (visitor == null || question == null || answer == null) {
            distrust(request);
            return;
        }
        AuthorizationResult result = question.callback(answer);
        if (result instanceof Granted granted) {
            // A session that somebody else has made and shared is not to be the connected one.
            request.req().changeSessionId();
            Connection connection = connector().connect(granted, keptAs(UUID.randomUUID()));
            visitor.connected(new Account(connection, AtlasClient.of(connection.tokens(), api)));
            request.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            pages.message(request, 200, "Not connected", "You said no, which is fine: nothing was connected.");
        }
    }

    /** Empty if a stranger has sent what no authorization server does. */
    private static Optional<URI> answer(Context request) {
        try {
            return Optional.of(new URI("?" + request.queryString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Each connection has a store key of its own, so that none goes on with the tokens of an earlier one. */
    private TokenSourceConfig keptAs(UUID connection) {
        String key = connector().issuer() + "|" + connector().client().clientId() + "|" + connection;
        return TokenSourceConfig.standard().withClient(api).withStore(store, key);
    }

    private void envelopes(Context request) {
        Account account = account(request).orElse(null);
        if (account == null) {
            request.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        Page<Envelope> newest = account.atlas()
                .envelopes()
                .list(EnvelopeQuery.all())
                .firstPage()
                .execute();
        pages.envelopes(request, newest.items());
    }

    private void disconnect(Context request) {
        account(request).ifPresent(account -> account.connection().disconnect());
        visitor(request).ifPresent(Visitor::forget);
        request.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void distrust(Context request) {
        pages.message(
                request,
                400,
                "That is not the answer to our question",
                "Nothing was connected. Did you begin in another browser, or reload the page? Please begin again.");
    }

    private void connectAgain(Context request) {
        visitor(request).ifPresent(Visitor::forget);
        pages.message(request, 403, "Please connect again", "Atlas has ended the connection to your account.");
    }

    private static Optional<Account> account(Context request) {
        return visitor(request).flatMap(Visitor::account);
    }

    /** Makes no session: only who begins to connect has one. */
    private static Optional<Visitor> visitor(Context request) {
        HttpSession session = request.req().getSession(false);
        return Optional.ofNullable(session).map(found -> (Visitor) found.getAttribute(VISITOR));
    }

    private static Visitor welcome(Context request) {
        Visitor visitor = new Visitor();
        request.req().getSession(true).setAttribute(VISITOR, visitor);
        return visitor;
    }

    /** Registers when the first user connects. A server can keep a secret, so it asks for one. */
    private synchronized Connector connector() {
        if (connector == null) {
            URI redirectUri = url().resolve("callback");
            ClientRegistration registration = ClientRegistration.of(redirectUri)
                    .withClientName("esign connect example")
                    .withAuthenticationMethod("client_secret_basic");
            connector = Connector.discover(oauth, resource, registration, redirectUri);
        }
        return connector;
    }

    /** Ends the app, and with it all sessions. What was connected stays so at Atlas. */
    @Override
    public void close() {
        server.stop();
        oauth.close();
    }
}
