package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.common.Worker;
import dev.esign.sandbox.faults.FaultRoutes;
import dev.esign.sandbox.faults.Faults;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.client.HttpClient;

/** The parts of a Xodo Sign, put together. */
final class XodoParts {
    final TokenRoute tokenRoute;
    final Webhooks webhooks;
    final SenderDesk sender;
    final Pages pages = new Pages();
    private final Clock clock;
    private final Database database;
    private final Supplier<URI> origin;
    private final DownloadUrls urls;
    private final SignerDesk signer;
    private final Deadlines deadlines;
    private final Callers callers;
    private final Intake intake;

    XodoParts(XodoOptions options, Database database, Worker worker, HttpClient http, Supplier<URI> origin) {
        clock = options.clock();
        this.database = database;
        this.origin = origin;
        urls = new DownloadUrls(database.write(tx -> tx.settings.findOrPut("download_key", Tokens::random)));
        tokenRoute = new TokenRoute(database, clock);
        webhooks = new Webhooks(database, http, worker, options.webhookRetryDelays(), clock);
        sender = new SenderDesk(webhooks, clock);
        signer = new SignerDesk(webhooks, clock);
        deadlines = new Deadlines(database, sender, worker, clock);
        callers = new Callers(database);
        intake = new Intake(database, new Fetcher(http));
    }

    List<Consumer<RoutesConfig>> routes(Faults faults) {
        return List.of(
                routes -> routes.before(request -> deadlines.enforce()),
                new DocumentRoutes(database, callers, intake, sender, new DocumentView(origin), clock)::register,
                new FileRoutes(database, callers, intake, urls, origin)::register,
                new AccountRoutes(database, callers)::register,
                tokenRoute::register,
                new AuthorizePages(database, pages, clock)::register,
                new SignPages(database, signer, pages)::register,
                new ClaimPages(database, sender, pages)::register,
                new DeveloperPage(database, pages)::register,
                new SitePages(database, origin, pages)::register,
                new FaultRoutes(faults)::register);
    }

    /** Takes up what an earlier run, killed or closed, has left undone. */
    void resume() {
        webhooks.resume();
        deadlines.watch();
    }
}
