package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Opened;
import dev.esign.sandbox.common.Worker;
import dev.esign.sandbox.faults.FaultHandler;
import dev.esign.sandbox.faults.Faults;
import dev.esign.sandbox.faults.SeenRequest;
import dev.esign.sandbox.oauth.AuthorizationServer;
import dev.esign.sandbox.oauth.Person;
import io.javalin.Javalin;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.client.HttpClient;

/**
 * A running Atlas on a loopback port of its own. Safe for any number of threads.
 *
 * <p>{@link #close()} leaves neither a thread nor the port. With a folder, its state is there again at the next start, even
 * after {@code kill -9}.
 */
public final class AtlasSandbox implements AutoCloseable {
    private final AtlasOptions options;
    private final Opened opened;
    private final Database database;
    private final Faults faults = new Faults();
    private final FaultHandler requests = new FaultHandler(faults);
    private final AtlasParts parts;
    private final HttpClient http = new HttpClient();
    private final Javalin server;

    /** Takes up the work of an earlier run before a request can come that asks for the same. */
    private AtlasSandbox(AtlasOptions options, Opened opened) throws Exception {
        this.options = options;
        this.opened = opened;
        if (options.folder() != null) {
            opened.add(FolderLock.take(options.folder()));
        }
        database = opened.add(new Database(options.folder()));
        http.setFollowRedirects(false);
        opened.add(http::stop);
        Worker worker = opened.add(new Worker("atlas-sandbox"));
        parts = new AtlasParts(options, database, worker, http, this::siteUrl);
        server = AtlasServer.create(options.port(), requests, parts.pages, parts.routes(faults));
        opened.add(server::stop);
        http.start();
        parts.resume();
        server.start();
    }

    /**
     * Starts an Atlas.
     *
     * @param options how it is set up
     * @return the running Atlas
     * @throws IllegalStateException if it cannot start, as when the port is taken or another sandbox has the folder
     */
    public static AtlasSandbox start(AtlasOptions options) {
        Opened opened = new Opened();
        try {
            return new AtlasSandbox(options, opened);
        } catch (Exception e) {
            throw opened.couldNotStart(e);
        }
    }

    /**
     * The root of the REST calls, what a client takes as its base URL.
     *
     * @return such as {@code http://127.0.0.1:8080/api/}
     */
    public URI apiUrl() {
        return siteUrl().resolve("api/");
    }

    /**
     * The root of the pages.
     *
     * @return such as {@code http://127.0.0.1:8080/}
     */
    public URI siteUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    /**
     * The key of the profile account that is there from the start.
     *
     * @return a secret
     */
    public String apiKey() {
        return parts.keys.profile();
    }

    /**
     * The key of the platform account that is there from the start.
     *
     * @return a secret
     */
    public String platformKey() {
        return parts.keys.platform();
    }

    /**
     * Opens a profile account with free credits of its own.
     *
     * @return its key, a secret
     */
    public String newApiKey() {
        return parts.keys.open(Account.PROFILE);
    }

    /**
     * The authorization server of Atlas's connectors.
     *
     * @return the server, on Atlas's own origin
     */
    public AuthorizationServer authorizationServer() {
        return parts.authorization;
    }

    /**
     * The user of the profile account that is there from the start, at a browser.
     *
     * @return a stand-in who can connect a client to this account
     */
    public Person person() {
        return person(apiKey());
    }

    /**
     * The user of an account, at a browser.
     *
     * @param apiKey a key of the account, which is what its user logs in with
     * @return a stand-in who can connect a client to this account
     * @throws IllegalArgumentException if there is no such key
     */
    public Person person(String apiKey) {
        return new Person(http, Connectors.login(account(apiKey).kind()), apiKey);
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
     * The newest 10,000 requests, but those under {@code /_sandbox/}.
     *
     * @return a copy, in the order of arrival
     */
    public List<SeenRequest> requestsSeen() {
        return requests.seen();
    }

    /**
     * How many envelopes there are, of all accounts.
     *
     * @return the number
     */
    public int envelopeCount() {
        return database.read(tx -> tx.envelopes.count());
    }

    /**
     * How many credits are left.
     *
     * @param apiKey a key of the account
     * @return the number
     * @throws IllegalArgumentException if there is no such key
     */
    public int credits(String apiKey) {
        return account(apiKey).credits();
    }

    private Account account(String apiKey) {
        return database.read(tx -> tx.accounts.findKey(apiKey).map(key -> tx.accounts.get(key.accountId())))
                .orElseThrow(() -> new IllegalArgumentException("This API key is not known"));
    }

    /**
     * The e-mails that Atlas would have sent.
     *
     * @return a copy, oldest first
     */
    public List<Mail> outbox() {
        return database.read(tx -> tx.mails.list()).stream()
                .map(row -> row.toMail(parts.links))
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

    @Override
    public String toString() {
        return "AtlasSandbox[folder=" + options.folder() + "]";
    }
}
