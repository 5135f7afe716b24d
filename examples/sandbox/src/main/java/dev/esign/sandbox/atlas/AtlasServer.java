package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Loopback;
import dev.esign.sandbox.faults.FaultHandler;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The HTTP server: limits, error bodies, and whatever routes it is given. */
final class AtlasServer {
    /** Base64 makes four characters of three bytes; the rest of a JSON create is small. */
    private static final long MAX_JSON = Upload.MAX_BYTES / 3 * 4 + (1 << 20);

    private static final System.Logger LOG = System.getLogger(AtlasServer.class.getName());

    private AtlasServer() {}

    static Javalin create(int port, FaultHandler outermost, Pages pages, List<Consumer<RoutesConfig>> routes) {
        return Javalin.create(config -> {
            Loopback.configure(config, port, outermost);
            limit(config);
            config.routes.before(AtlasServer::refuseTooLarge);
            routes.forEach(route -> route.accept(config.routes));
            explain(config.routes, pages);
        });
    }

    private static void limit(JavalinConfig config) {
        config.http.maxRequestSize = MAX_JSON;
        config.jetty.multipartConfig.maxTotalRequestSize(MAX_JSON, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    }

    /** Reads the body to its end first: a client that is still sending would see a broken connection, not the answer. */
    private static void refuseTooLarge(Context request) throws IOException {
        if (request.req().getContentLengthLong() > MAX_JSON) {
            request.bodyInputStream().transferTo(OutputStream.nullOutputStream());
            throw Problem.tooLarge(Upload.MAX_BYTES);
        }
    }

    private static void explain(RoutesConfig routes, Pages pages) {
        routes.exception(Problem.class, (problem, request) -> {
            if (isPage(request)) {
                pages.problem(request, problem);
            } else {
                refuse(request, problem.status(), problem.code(), problem.getMessage());
            }
        });
        routes.exception(HttpResponseException.class, (e, request) -> {
            String code = HttpStatus.forStatus(e.getStatus()).name().toLowerCase(Locale.ROOT);
            refuse(request, e.getStatus(), code, String.valueOf(e.getMessage()));
        });
        routes.exception(
                ServletException.class,
                (e, request) -> refuse(request, 400, "bad_request", "The multipart body could not be read."));
        routes.exception(Exception.class, (e, request) -> {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The sandbox failed to answer " + request.method() + " " + request.path(),
                    e);
            refuse(request, 500, "internal_error", "The sandbox failed. Its log says more.");
        });
    }

    private static boolean isPage(Context request) {
        return request.path().startsWith("/sign/") || request.path().startsWith("/review/");
    }

    private static void refuse(Context request, int status, String code, String message) {
        Reply.with(request, Json.answer(status, Map.of("code", code, "message", message)));
    }
}
