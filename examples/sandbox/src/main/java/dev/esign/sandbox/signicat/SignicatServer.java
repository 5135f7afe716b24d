package dev.esign.sandbox.signicat;

import dev.esign.sandbox.common.Loopback;
import dev.esign.sandbox.faults.FaultHandler;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** The HTTP server: limits, error bodies, and whatever routes it is given. */
final class SignicatServer {
    /** Base64 makes four characters of three bytes; the rest of a create is small. */
    private static final long MAX_JSON = ContentReader.MAX_BYTES / 3 * 4L + (1 << 20);

    private static final System.Logger LOG = System.getLogger(SignicatServer.class.getName());

    private SignicatServer() {}

    static Javalin create(int port, FaultHandler outermost, Pages pages, List<Consumer<RoutesConfig>> routes) {
        return Javalin.create(config -> {
            Loopback.configure(config, port, outermost);
            config.http.maxRequestSize = MAX_JSON;
            config.routes.before(SignicatServer::refuseTooLarge);
            routes.forEach(route -> route.accept(config.routes));
            explain(config.routes, pages);
        });
    }

    /** Reads the body to its end first: a client that is still sending would see a broken connection, not the answer. */
    private static void refuseTooLarge(Context request) throws IOException {
        if (request.req().getContentLengthLong() > MAX_JSON) {
            request.bodyInputStream().transferTo(OutputStream.nullOutputStream());
            throw Problem.invalid("body", "must hold no file of more than 64 MB");
        }
    }

    private static void explain(RoutesConfig routes, Pages pages) {
        routes.exception(Problem.class, (problem, request) -> {
            if (request.path().startsWith("/start")) {
                pages.problem(request, problem);
            } else {
                refuse(request, problem);
            }
        });
        routes.exception(
                HttpResponseException.class,
                (e, request) -> refuse(request, new Problem(e.getStatus(), String.valueOf(e.getMessage()))));
        routes.exception(Exception.class, (e, request) -> {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The sandbox failed to answer " + request.method() + " " + request.path(),
                    e);
            refuse(request, new Problem(500, "The sandbox failed; its log says more"));
        });
    }

    private static void refuse(Context request, Problem problem) {
        Json.answer(problem.status(), problem.body()).to(request);
    }
}
