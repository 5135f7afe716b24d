package dev.esign.sandbox.signicat;

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
 * A running Signicat Express on a loopback port of its own. Safe for any number of threads.
 *
 * <p>{@link #close()} leaves neither a thread nor the port. With a folder, its state is there again at the next start, even
 * after {@code kill -9}; only access tokens do not outlive it.
 */
public final class SignicatSandbox implements AutoCloseable {
    private final Opened opened;
    private final Database database;
    private final Faults faults = new Faults();
    private final FaultHandler requests = new FaultHandler(faults);
    private final SignicatParts parts;
    private final Javalin server;
    private final Client client;

    /** Takes up the work of an earlier run before a request can come. */
    private SignicatSandbox(SignicatOptions options, Opened opened) throws Exception {
        this.opened = opened;
        database = opened.add(new Database(options.folder()));
        HttpClient http = new HttpClient();
        http.setFollowRedirects(false);
        opened.add(http::stop);
        Worker worker = opened.add(new Worker("signicat-sandbox"));
        parts = new SignicatParts(options, database, worker, http, this::siteUrl);
        client = database.write(SignicatSandbox::firstClient);
        server = SignicatServer.create(options.port(), requests, parts.pages, parts.routes(faults));
        opened.add(server::stop);
        http.start();
        parts.resume();
        server.start();
        parts.resumeAftermath();
    }

    /**
     * Starts a Signicat.
     *
     * @param options how it is set up
     * @return the running Signicat
     * @throws IllegalStateException if it cannot start, as when the port is taken
     */
    public static SignicatSandbox start(SignicatOptions options) {
        Opened opened = new Opened();
        try {
            return new SignicatSandbox(options, opened);
        } catch (Exception e) {
            throw opened.couldNotStart(e);
        }
    }

    private static Client firstClient(Tx tx) {
        String id = tx.settings.findOrPut(
                "client_id", () -> tx.clients.create(Scopes.ALL).clientId());
        return tx.clients.find(id).orElseThrow();
    }

    /**
     * The root of the REST calls, what a client takes as its base URL.
     *
     * @return such as {@code http://127.0.0.1:8082/}; resource paths begin with {@code signature/}, {@code notification/} or
     *     {@code jwt/}
     */
    public URI apiUrl() {
        return siteUrl();
    }

    /**
     * The root of the pages.
     *
     * @return such as {@code http://127.0.0.1:8082/}
     */
    public URI siteUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    /**
     * Where access tokens are minted.
     *
     * @return such as {@code http://127.0.0.1:8082/oauth/connect/token}
     */
    public URI tokenUrl() {
        return siteUrl().resolve("oauth/connect/token");
    }

    /**
     * The client that is there from the start, which has every scope.
     *
     * @return its client id
     */
    public String clientId() {
        return client.clientId();
    }

    /**
     * The secret of the client that is there from the start.
     *
     * @return a secret
     */
    public String clientSecret() {
        return client.clientSecret();
    }

    /**
     * Makes another client of the same account.
     *
     * @param scopes what its tokens may be good for, such as {@code document_read}; any names
     * @return the client with its secret
     */
    public Client client(String... scopes) {
        return database.write(tx -> tx.clients.create(List.of(scopes)));
    }

    /**
     * How long the tokens live that are minted from now on.
     *
     * @param life their life, by default an hour; {@code expires_in} is in whole seconds
     * @return this
     */
    public SignicatSandbox withTokenLife(Duration life) {
        parts.tokens.live(life);
        return this;
    }

    /** Lets every token that was minted so far expire. */
    public void expireTokens() {
        parts.tokens.expireAll();
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
     * The newest 10,000 requests, but those under {@code /_sandbox/}, without their queries.
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
     * How many documents there are.
     *
     * @return the number
     */
    public int documentCount() {
        return database.read(tx -> tx.documents.count());
    }

    /**
     * The e-mails and text messages that Signicat would have sent, with their links.
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
