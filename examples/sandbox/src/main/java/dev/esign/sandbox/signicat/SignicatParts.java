package dev.esign.sandbox.signicat;

import dev.esign.sandbox.common.AccessTokens;
import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.common.Worker;
import dev.esign.sandbox.faults.FaultRoutes;
import dev.esign.sandbox.faults.Faults;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.client.HttpClient;

/** The parts of a Signicat, put together. */
final class SignicatParts {
    final AccessTokens tokens;
    final TokenRoutes tokenRoutes;
    final Pages pages = new Pages();

    private final Clock clock;
    private final Database database;
    private final Supplier<URI> origin;
    private final String accountId;
    private final SigningLinks links;
    private final RedirectTokens redirectTokens;
    private final EventFeed feed;
    private final Notifier notifier;
    private final Aftermath aftermath;
    private final SenderDesk sender;
    private final SignerDesk signer;
    private final Deadlines deadlines;
    private final Access access;

    SignicatParts(SignicatOptions options, Database database, Worker worker, HttpClient http, Supplier<URI> origin) {
        clock = options.clock();
        this.database = database;
        this.origin = origin;
        accountId = setting("account_id", () -> UUID.randomUUID().toString());
        tokens = new AccessTokens(clock);
        tokenRoutes = new TokenRoutes(database, tokens);
        links = new SigningLinks(setting("link_key", Tokens::random), clock);
        redirectTokens = new RedirectTokens(setting("redirect_key", SignicatParts::longKey), clock, accountId);
        feed = new EventFeed(database, http, worker, options.webhookRetryDelays(), clock, accountId);
        notifier = new Notifier(links, clock);
        aftermath = new Aftermath(database, worker, feed, notifier, options.packagingDelay(), clock, origin);
        sender = new SenderDesk(feed, notifier, aftermath, clock);
        signer = new SignerDesk(feed, notifier, aftermath, clock);
        deadlines = new Deadlines(database, sender, worker, clock);
        access = new Access(tokens);
    }

    private String setting(String name, Supplier<String> first) {
        return database.write(tx -> tx.settings.findOrPut(name, first));
    }

    /** HS384 takes no key of fewer than 384 bits. */
    private static String longKey() {
        return Tokens.random() + Tokens.random();
    }

    List<Consumer<RoutesConfig>> routes(Faults faults) {
        SignerUrls urls = new SignerUrls(links, origin);
        return List.of(
                this::beforeEach,
                tokenRoutes::register,
                new DocumentRoutes(database, access, sender, urls, accountId, clock)::register,
                new SignerRoutes(database, access, sender, urls)::register,
                new AttachmentRoutes(database, access, sender)::register,
                new FileRoutes(database, access)::register,
                new NotificationRoutes(database, access, notifier)::register,
                new CatalogueRoutes(access)::register,
                new JwtRoutes(redirectTokens, access)::register,
                new EventRoutes(database, access, feed, clock)::register,
                new WebhookRoutes(database, access, feed, clock)::register,
                new SignPages(database, links, signer, new Redirects(redirectTokens), pages)::register,
                new SitePages(database, origin, pages)::register,
                new FaultRoutes(faults)::register);
    }

    private void beforeEach(RoutesConfig routes) {
        routes.before("/signature/*", request -> deadlines.enforce());
        routes.before("/notification/*", request -> deadlines.enforce());
        routes.before("/start*", request -> deadlines.enforce());
        routes.before(this::sign);
    }

    /** The request's id under both of the names that it has (Signicat wire sheet §2). */
    private void sign(Context request) {
        String id = UUID.randomUUID().toString();
        request.header("RequestId", id)
                .header("Request-Id", id)
                .header("X-Idfy-Environment", "test")
                .header("X-Idfy-AccountId", accountId);
    }

    /** Takes up what an earlier run, killed or closed, has left undone. */
    void resume() {
        feed.resume();
        deadlines.watch();
    }

    /** Once the server has its port, which is in what a package's event says. */
    void resumeAftermath() {
        aftermath.resume();
    }
}
