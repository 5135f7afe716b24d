package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.Opened;
import dev.esign.sandbox.common.Worker;
import dev.esign.sandbox.faults.FaultHandler;
import dev.esign.sandbox.faults.Faults;
import dev.esign.sandbox.faults.SeenRequest;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.client.HttpClient;

/**
 * A running GetSigned on a loopback port of its own. Safe for any number of threads.
 *
 * <p>{@link #close()} leaves neither a thread nor the port. With a folder, its state is there again at the next start, even
 * after {@code kill -9}; only access tokens do not outlive it.
 */
public final class GetSignedSandbox implements AutoCloseable {
    private final Opened opened;
    private final Database database;
    private final Faults faults = new Faults();
    private final FaultHandler requests = new FaultHandler(faults, SigningLinks::mask);
    private final GetSignedParts parts;
    private final Javalin server;
    private final String clientId;

    /** Takes up the work of an earlier run before a request can come. */
    private GetSignedSandbox(GetSignedOptions options, Opened opened) throws Exception {
        this.opened = opened;
        database = opened.add(new Database(options.folder()));
        HttpClient http = new HttpClient();
        http.setFollowRedirects(false);
        opened.add(http::stop);
        Worker worker = opened.add(new Worker("getsigned-sandbox"));
        parts = new GetSignedParts(options, database, worker, http, this::siteUrl);
        clientId = database.write(tx -> tx.settings.findOrPut(
                "client_id", () -> tx.applications.create().clientId()));
        server = GetSignedServer.create(options.port(), requests, parts.pages, parts.routes(faults));
        opened.add(server::stop);
        http.start();
        parts.resume();
        server.start();
    }

    /**
     * Starts a GetSigned.
     *
     * @param options how it is set up
     * @return the running GetSigned
     * @throws IllegalStateException if it cannot start, as when the port is taken
     */
    public static GetSignedSandbox start(GetSignedOptions options) {
        Opened opened = new Opened();
        try {
            return new GetSignedSandbox(options, opened);
        } catch (Exception e) {
            throw opened.couldNotStart(e);
        }
    }

    /**
     * The root of the REST calls, what a client takes as its base URL.
     *
     * @return such as {@code http://127.0.0.1:8081/}; every resource path begins with {@code v1/}
     */
    public URI apiUrl() {
        return siteUrl();
    }

    /**
     * The root of the pages.
     *
     * @return such as {@code http://127.0.0.1:8081/}
     */
    public URI siteUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    /**
     * Where access tokens are minted.
     *
     * @return such as {@code http://127.0.0.1:8081/oauth/token}
     */
    public URI tokenUrl() {
        return siteUrl().resolve("oauth/token");
    }

    /**
     * The application that is there from the start.
     *
     * @return its client id
     */
    public String clientId() {
        return clientId;
    }

    /**
     * The secret of the application that is there from the start, as it is now.
     *
     * @return a secret
     */
    public String clientSecret() {
        return database.read(tx -> tx.applications.find(clientId)).orElseThrow().clientSecret();
    }

    /**
     * Makes another application; the envelopes of one are nothing to another.
     *
     * @return the application with its secret
     */
    public Application newApplication() {
        return database.write(tx -> tx.applications.create());
    }

    /**
     * Gives an application a new secret. The old one ends at once; tokens that were minted with it go on.
     *
     * @param ofClientId the application's client id
     * @return the new secret
     * @throws IllegalArgumentException if there is no such application
     */
    public String rotateSecret(String ofClientId) {
        return database.write(tx -> tx.applications.rotate(ofClientId)).clientSecret();
    }

    /**
     * How long the tokens live that are minted from now on.
     *
     * @param life their life, by default an hour; {@code expires_in} is in whole seconds
     * @return this
     */
    public GetSignedSandbox withTokenLife(Duration life) {
        parts.tokens.live(life);
        return this;
    }

    /**
     * Sets the clock by which tokens are minted and checked.
     *
     * @param difference how far it is ahead of the sandbox's own clock, negative if it is behind; by default none
     * @return this
     */
    public GetSignedSandbox withTokenClockAhead(Duration difference) {
        parts.tokens.goAhead(difference);
        return this;
    }

    /** Lets every token that was minted so far expire. */
    public void expireTokens() {
        parts.tokens.expireAll();
    }

    /** Forgets every token that was minted so far. */
    public void revokeTokens() {
        parts.tokens.revokeAll();
    }

    /**
     * How many requests of one application are answered in a window; the count begins anew.
     *
     * @param requests how many, by default 10,000
     * @param window how long, by default a minute
     * @return this
     */
    public GetSignedSandbox withRateLimit(int requests, Duration window) {
        parts.rateLimit.set(requests, window);
        return this;
    }

    /**
     * What goes wrong on purpose.
     *
     * @return the living list
     */
    public Faults faults() {
        return faults;
    }

    /**
     * The newest 10,000 requests, but those under {@code /_sandbox/}. The signer's token in a path {@code /sign/{token}} or
     * {@code /v1/signing/{token}} is shown as {@code *}.
     *
     * @return a copy, in the order of arrival
     */
    public List<SeenRequest> requestsSeen() {
        return requests.seen();
    }

    /**
     * How often a token was asked for. A request that a fault kept from the token endpoint does not count.
     *
     * @return the number since the start, refused ones too
     */
    public int tokenRequests() {
        return parts.tokenRoutes.requests();
    }

    /**
     * How many envelopes there are, of all applications.
     *
     * @return the number
     */
    public int envelopeCount() {
        return database.read(tx -> tx.envelopes.count());
    }

    /**
     * The e-mails and text messages that GetSigned would have sent, with their links and codes.
     *
     * @return a copy, oldest first
     */
    public List<Message> outbox() {
        URI origin = siteUrl();
        return database.read(tx -> tx.messages.list()).stream()
                .map(row -> row.at(origin))
                .toList();
    }

    /**
     * The webhook deliveries, done and to do.
     *
     * @return a copy, oldest first
     */
    public List<WebhookDelivery> webhookDeliveries() {
        return database.read(tx -> tx.deliveries.table.list()).stream()
                .map(Deliveries.Row::toDelivery)
                .toList();
    }

    /** Ends everything. What was under way is taken up at the next start, if the state is kept in a folder. */
    @Override
    public void close() {
        opened.close();
    }
}
