package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Once;
import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.common.Worker;
import dev.esign.sandbox.faults.FaultRoutes;
import dev.esign.sandbox.faults.Faults;
import dev.esign.sandbox.oauth.AuthorizationServer;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.client.HttpClient;

/** The parts of an Atlas, put together. */
final class AtlasParts {
    final Keys keys;
    final Links links;
    final Pages pages = new Pages();
    final AuthorizationServer authorization;

    private final Clock clock;
    private final Database database;
    private final Webhooks webhooks;
    private final Ingest ingest;
    private final Archive archive;
    private final Intake intake;
    private final SenderDesk sender;
    private final SignerDesk signer;
    private final Callers callers;
    private final Once<Tx> once;
    private final Fetcher fetcher;

    AtlasParts(AtlasOptions options, Database database, Worker worker, HttpClient http, Supplier<URI> origin) {
        clock = options.clock();
        this.database = database;
        String downloadKey = database.write(tx -> tx.settings.findOrPut("download_key", Tokens::random));
        keys = new Keys(database, options.freeCredits(), clock);
        links = new Links(origin, downloadKey, options.downloadUrlLife(), clock);
        webhooks = new Webhooks(database, http, worker, options.webhookRetryDelays(), clock);
        sender = new SenderDesk(webhooks, clock);
        ingest = new Ingest(database, sender, worker);
        archive = new Archive(database, webhooks, worker, clock);
        intake = new Intake(webhooks, ingest, options.detectionDelay(), clock);
        signer = new SignerDesk(webhooks, archive, clock);
        authorization = new AuthorizationServer(new Connectors(database, origin, pages), clock);
        callers = new Callers(database, authorization);
        once = new Once<>(database, tx -> tx.answers, Problem::keyReused, clock);
        fetcher = new Fetcher(http);
    }

    List<Consumer<RoutesConfig>> routes(Faults faults) {
        return List.of(
                new EnvelopeRoutes(database, callers, once, intake, sender, signer, fetcher, links)::register,
                new ListRoutes(database, callers, links)::register,
                new DownloadRoutes(database, links)::register,
                new TemplateRoutes(database, callers, once, intake, sender, links)::register,
                new PlatformRoutes(database, callers, clock)::register,
                new SignPages(database, signer, pages)::register,
                new ReviewPages(database, sender, clock, pages)::register,
                new SitePages(database, links, pages)::register,
                new OpenApiRoute()::register,
                authorization::register,
                new McpRoutes(database, authorization)::register,
                new FaultRoutes(faults)::register);
    }

    /** Takes up what an earlier run, killed or closed, has left undone. */
    void resume() {
        webhooks.resume();
        for (Envelope envelope : database.read(tx -> tx.envelopes.withWork())) {
            if (envelope.isDraft()) {
                ingest.begin(envelope.id, Duration.ZERO);
            } else {
                archive.begin(envelope.id);
            }
        }
    }
}
