package dev.esign.sandbox.atlas;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** {@code /openapi.json}: what this sandbox does, no more. */
final class OpenApiRoute {
    void register(RoutesConfig routes) {
        byte[] document = read();
        routes.get("/openapi.json", request -> request.contentType("application/json")
                .result(document));
    }

    private static byte[] read() {
        try (InputStream in = OpenApiRoute.class.getResourceAsStream("openapi.json")) {
            return Objects.requireNonNull(in, "openapi.json").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
