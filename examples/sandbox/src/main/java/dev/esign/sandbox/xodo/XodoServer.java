package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Loopback;
import dev.esign.sandbox.faults.FaultHandler;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.function.Consumer;

/** The HTTP server: error bodies, and whatever routes it is given. */
final class XodoServer {
    /** The API is there with and without the prefix, for the sources disagree (Xodo wire sheet §1.4). */
    static final List<String> BASES = List.of("", "/api");

    private static final System.Logger LOG = System.getLogger(XodoServer.class.getName());

    private XodoServer() {}

    static Javalin create(int port, FaultHandler outermost, Pages pages, List<Consumer<RoutesConfig>> routes) {
        return Javalin.create(config -> {
            Loopback.configure(config, port, outermost);
            config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
            routes.forEach(route -> route.accept(config.routes));
            explain(config.routes, pages);
        });
    }

    private static void explain(RoutesConfig routes, Pages pages) {
        routes.exception(Problem.class, (problem, request) -> Json.answer(request, problem.body()));
        routes.exception(PageProblem.class, (problem, request) -> pages.problem(request, problem));
        routes.exception(HttpResponseException.class, (e, request) -> {
            boolean unknown = e.getStatus() == 404 || e.getStatus() == 405;
            Problem problem = unknown ? Problem.unknownFunction() : Problem.invalid(String.valueOf(e.getMessage()));
            Json.answer(request, problem.body());
        });
        routes.exception(
                ServletException.class,
                (e, request) -> Json.answer(
                        request,
                        Problem.invalid("The multipart body could not be read.").body()));
        routes.exception(Exception.class, XodoServer::failed);
    }

    private static void failed(Exception e, Context request) {
        // Without the address: it may hold a key or a signer's token.
        LOG.log(System.Logger.Level.WARNING, "The sandbox failed to answer a " + request.method(), e);
        Json.answer(request, Problem.failed().body());
        request.status(500);
    }
}
