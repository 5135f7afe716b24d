package dev.esign.sandbox.atlas;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Renders the pages. Whatever a template is given is escaped for HTML. */
final class Pages {
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    /** A page of its own title and content in the common frame. */
    void show(Context request, int status, String name, Map<String, ?> model) {
        frame(
                request,
                status,
                String.valueOf(model.get("title")),
                template(name).execute(model));
    }

    /** The common frame around content that is HTML already. */
    void frame(Context request, int status, String title, String content) {
        String page = template("layout").execute(Map.of("title", title, "content", content));
        request.status(status)
                // The address holds the reader's token: it is not for the next site, and the page not for a cache.
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .html(page);
    }

    void problem(Context request, Problem problem) {
        show(
                request,
                problem.status(),
                "problem",
                Map.of("title", "That did not work", "message", problem.getMessage()));
    }

    private Template template(String name) {
        return templates.computeIfAbsent(name, Pages::compile);
    }

    private static Template compile(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name + ".mustache")) {
            String source = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return Mustache.compiler()
                    .escapeHTML(true)
                    .emptyStringIsFalse(true)
                    .defaultValue("")
                    .compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
