package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.AccessTokens;
import dev.esign.sandbox.common.Once;
import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.common.Worker;
import dev.esign.sandbox.faults.FaultRoutes;
import dev.esign.sandbox.faults.Faults;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.client.HttpClient;

/** The parts of a GetSigned, put together. */
final class GetSignedParts {
    final AccessTokens tokens;
    final RateLimit rateLimit;
    final TokenRoutes tokenRoutes;
    final Pages pages = new Pages();

    private final Clock clock;
    private final Database database;
    private final Supplier<URI> origin;
    private final SigningLinks links;
    private final Webhooks webhooks;
    private final SenderDesk sender;
    private final SignerDesk signer;
    private final Deadlines deadlines;
    private final Callers callers;
    private final Once<Tx> once;

    GetSignedParts(GetSignedOptions options, Database database, Worker worker, HttpClient http, Supplier<URI> origin) {
        clock = options.clock();
        this.database = database;
        this.origin = origin;
        tokens = new AccessTokens(clock);
        rateLimit = new RateLimit(10_000, Duration.ofMinutes(1), clock);
        tokenRoutes = new TokenRoutes(database, tokens);
        links = new SigningLinks(database.write(tx -> tx.settings.findOrPut("link_key", Tokens::random)));
        webhooks = new Webhooks(database, http, worker, options.webhookRetryDelays(), clock, origin);
        Inviter inviter = new Inviter(links);
        sender = new SenderDesk(webhooks, inviter, clock);
        signer = new SignerDesk(webhooks, inviter, clock);
        deadlines = new Deadlines(database, sender, worker, clock);
        callers = new Callers(tokens);
        once = new Once<>(database, tx -> tx.answers, Problem::keyReused, clock);
    }

    List<Consumer<RoutesConfig>> routes(Faults faults) {
        return List.of(
                this::beforeEach,
                tokenRoutes::register,
                new EnvelopeRoutes(database, callers, once, sender, clock)::register,
                new DocumentRoutes(database, callers, once)::register,
                new WebhookRoutes(callers, once)::register,
                new SigningRoutes(database, links, signer)::register,
                new SignPages(database, links, signer, pages)::register,
                new SitePages(database, origin, pages)::register,
                new FaultRoutes(faults)::register);
    }

    private void beforeEach(RoutesConfig routes) {
        routes.before("/oauth/token", request -> rateLimit.count(request, ""));
        routes.before("/v1/*", request -> {
            rateLimit.count(request, caller(request));
            deadlines.enforce();
        });
        routes.before("/sign/*", request -> deadlines.enforce());
    }

    private String caller(Context request) {
        try {
            return callers.of(request);
        } catch (Problem e) {
            return "";
        }
    }

    /** Takes up what an earlier run, killed or closed, has left undone. */
    void resume() {
        webhooks.resume();
        deadlines.watch();
    }
}
