package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Opened;
import dev.esign.sandbox.common.Worker;
import dev.esign.sandbox.faults.FaultHandler;
import dev.esign.sandbox.faults.Faults;
import dev.esign.sandbox.faults.SeenRequest;
import dev.esign.sandbox.oauth.Person;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.client.HttpClient;
import org.jspecify.annotations.Nullable;

/**
 * A running Xodo Sign on a loopback port of its own. Safe for any number of threads.
 *
 * <p>{@link #close()} leaves neither a thread nor the port. With a folder, its state is there again at the next start, even
 * after {@code kill -9}; access tokens too, for they never expire.
 */
public final class XodoSandbox implements AutoCloseable {
    /** The setting that tells which account was there from the start. */
    static final String ACCESS_KEY = "access_key";

    private final Opened opened;
    private final Database database;
    private final HttpClient http = new HttpClient();
    private final Clock clock;
    private final Faults faults = new Faults();
    private final FaultHandler requests = new FaultHandler(faults);
    private final XodoParts parts;
    private final Javalin server;
    private final String accessKey;

    /** Takes up the work of an earlier run before a request can come. */
    private XodoSandbox(XodoOptions options, Opened opened) throws Exception {
        this.opened = opened;
        clock = options.clock();
        database = opened.add(new Database(options.folder()));
        http.setFollowRedirects(false);
        opened.add(http::stop);
        Worker worker = opened.add(new Worker("xodo-sandbox"));
        parts = new XodoParts(options, database, worker, http, this::siteUrl);
        accessKey = database.write(tx -> tx.settings.findOrPut(ACCESS_KEY, () -> newAccount(tx)));
        server = XodoServer.create(options.port(), requests, parts.pages, parts.routes(faults));
        opened.add(server::stop);
        http.start();
        parts.resume();
        server.start();
    }

    /**
     * Starts a Xodo Sign.
     *
     * @param options how it is set up
     * @return the running Xodo Sign
     * @throws IllegalStateException if it cannot start, as when the port is taken
     */
    public static XodoSandbox start(XodoOptions options) {
        Opened opened = new Opened();
        try {
            return new XodoSandbox(options, opened);
        } catch (Exception e) {
            throw opened.couldNotStart(e);
        }
    }

    /**
     * The root of the API. Each path is also there under {@code api/}.
     *
     * @return such as {@code http://127.0.0.1:8083/}
     */
    public URI apiUrl() {
        return siteUrl();
    }

    /**
     * The root of the pages.
     *
     * @return such as {@code http://127.0.0.1:8083/}
     */
    public URI siteUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    /**
     * Where users are sent to connect an app.
     *
     * @return such as {@code http://127.0.0.1:8083/oauth/authorize}
     */
    public URI authorizationUrl() {
        return siteUrl().resolve("oauth/authorize");
    }

    /**
     * Where codes are changed for access tokens.
     *
     * @return such as {@code http://127.0.0.1:8083/oauth/token}
     */
    public URI tokenUrl() {
        return siteUrl().resolve("oauth/token");
    }

    /**
     * The access key of the account that is there from the start.
     *
     * @return a secret
     */
    public String accessKey() {
        return accessKey;
    }

    /**
     * The primary business of the account that is there from the start.
     *
     * @return its id
     */
    public long businessId() {
        return businessId(accessKey);
    }

    /**
     * The primary business of an account.
     *
     * @param ofAccessKey the account's access key
     * @return its id
     * @throws IllegalArgumentException if there is no such account
     */
    public long businessId(String ofAccessKey) {
        return database.read(
                tx -> tx.businesses.of(account(tx, ofAccessKey).userId()).get(0).id());
    }

    /**
     * Makes another account with a business of its own; one sees nothing of the other.
     *
     * @return its access key, a secret
     */
    public String newAccount() {
        return database.write(this::newAccount);
    }

    /**
     * Adds a business to the account that is there from the start.
     *
     * @param name its name
     * @return its id
     */
    public long newBusiness(String name) {
        return database.write(tx -> tx.businesses
                .create(account(tx, accessKey).userId(), name, clock.instant())
                .id());
    }

    /**
     * Registers an app, which belongs to the account that is there from the start. It is active at once.
     *
     * @param name what users read when they connect it
     * @param callbackUrl where they are sent back to
     * @param webhookUrl where events of documents go that are made through it; null if they go nowhere
     * @return the app with its secret
     */
    public OAuthApp newApp(String name, URI callbackUrl, @Nullable URI webhookUrl) {
        String hook = webhookUrl == null ? null : webhookUrl.toString();
        return database.write(tx -> tx.apps
                .create(account(tx, accessKey).userId(), name, callbackUrl.toString(), hook)
                .toApp());
    }

    /**
     * Switches an app on or off. While it is off, its tokens are refused as {@code application_inactive}.
     *
     * @param clientId the app's
     * @param active whether it is on
     * @throws IllegalArgumentException if there is no such app
     */
    public void setAppActive(String clientId, boolean active) {
        database.update(tx -> tx.apps.setActive(clientId, active));
    }

    /** Switches every access token off that was given so far: {@code inactive_access_token}. */
    public void deactivateTokens() {
        database.update(tx -> tx.grants.deactivateTokens());
    }

    /** Forgets every access token that was given so far: {@code invalid_access_token}. */
    public void revokeTokens() {
        database.update(tx -> tx.grants.forgetTokens());
    }

    /**
     * Stands in for the owner of the account that is there from the start, at a browser.
     *
     * @return approves or denies at an authorization URL; who denies comes back with the state alone
     */
    public Person person() {
        return person(accessKey);
    }

    /**
     * Stands in for the owner of an account, at a browser.
     *
     * @param ofAccessKey the account's access key, which is the password
     * @return approves or denies at an authorization URL; who denies comes back with the state alone
     * @throws IllegalArgumentException if there is no such account
     */
    public Person person(String ofAccessKey) {
        String email = database.read(tx -> account(tx, ofAccessKey).email());
        return new Person(http, email, ofAccessKey);
    }

    /**
     * Where every event goes of the account that is there from the start, signed with its access key.
     *
     * @param url the receiver's; null if events go nowhere, as at first
     */
    public void sendWebhooksTo(@Nullable URI url) {
        String receiver = url == null ? null : url.toString();
        database.update(tx -> tx.accounts.sendEventsTo(accessKey, receiver));
    }

    /**
     * Sends a draft, as its owner does in Xodo Sign's own pages; the API has no call for that.
     *
     * @param documentHash the draft's
     * @throws IllegalArgumentException if there is no such draft
     */
    public void sendDraft(String documentHash) {
        database.update(tx -> {
            Document draft = tx.documents
                    .find(documentHash)
                    .filter(document -> document.draft && !document.template && !document.deleted)
                    .orElseThrow(() -> new IllegalArgumentException("There is no such draft"));
            parts.sender.send(tx, draft, "");
        });
    }

    /**
     * Whether {@code event_time} is written as a text from now on, as the older documentation has it.
     *
     * @param asText by default false: a number
     * @return this
     */
    public XodoSandbox withEventTimeAsText(boolean asText) {
        parts.webhooks.writeTimeAsText(asText);
        return this;
    }

    /**
     * Whether the answer with a token has {@code "success": true} from now on, which the documentation's sample has not.
     *
     * @param told by default true
     * @return this
     */
    public XodoSandbox withSuccessInTokenAnswer(boolean told) {
        parts.tokenRoute.tellSuccess(told);
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
     * The newest 10,000 requests, but those under {@code /_sandbox/}.
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
        return parts.tokenRoute.requests();
    }

    /**
     * How many documents there are, of all accounts, drafts, cancelled and deleted ones too; templates do not count.
     *
     * @return the number
     */
    public int documentCount() {
        return database.read(tx -> tx.documents.count());
    }

    /**
     * The e-mails that Xodo Sign would have sent, with their signing links.
     *
     * @return a copy, oldest first
     */
    public List<Mail> outbox() {
        URI origin = siteUrl();
        return database.read(tx -> tx.mails.list()).stream()
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

    private String newAccount(Tx tx) {
        Account made = tx.accounts.create();
        tx.businesses.create(made.userId(), "Business of " + made.email(), clock.instant());
        return made.accessKey();
    }

    private static Account account(Tx tx, String accessKey) {
        return tx.accounts
                .byKey(accessKey)
                .orElseThrow(() -> new IllegalArgumentException("There is no account with this access key"));
    }
}
