package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.Loopback;
import dev.esign.sandbox.faults.FaultHandler;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The HTTP server: limits, error bodies, and whatever routes it is given. */
final class GetSignedServer {
    private static final System.Logger LOG = System.getLogger(GetSignedServer.class.getName());

    private GetSignedServer() {}

    static Javalin create(int port, FaultHandler outermost, Pages pages, List<Consumer<RoutesConfig>> routes) {
        return Javalin.create(config -> {
            Loopback.configure(config, port, outermost);
            routes.forEach(route -> route.accept(config.routes));
            explain(config.routes, pages);
        });
    }

    private static void explain(RoutesConfig routes, Pages pages) {
        routes.exception(Problem.class, (problem, request) -> {
            if (request.path().startsWith("/sign/")) {
                pages.problem(request, problem);
            } else {
                Json.answer(problem.status(), problem.body()).to(request);
            }
        });
        routes.exception(HttpResponseException.class, (e, request) -> {
            String type = HttpStatus.forStatus(e.getStatus()).name().toLowerCase(Locale.ROOT);
            refuse(request, new Problem(e.getStatus(), type, String.valueOf(e.getMessage()), Map.of()));
        });
        routes.exception(Exception.class, (e, request) -> {
            // Without the path: it may hold a signer's token.
            LOG.log(System.Logger.Level.WARNING, "The sandbox failed to answer a " + request.method(), e);
            refuse(request, new Problem(500, "server_error", "The sandbox failed; its log says more", Map.of()));
        });
    }

    private static void refuse(Context request, Problem problem) {
        Json.answer(problem.status(), problem.body()).to(request);
    }
}
