package dev.esign.sandbox.common;

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

/**
 * Renders a provider's pages, whose templates lie beside its own class, in the common frame. Whatever a template is given
 * is escaped for HTML. Safe for any number of threads.
 */
public class PageTemplates {
    private static final Template LAYOUT = compile(PageTemplates.class, "layout");
    private static final Template PROBLEM = compile(PageTemplates.class, "problem");

    private final String brand;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    /**
     * Makes the pages of a provider.
     *
     * @param brand the provider's name, which stands at the head of each page
     */
    protected PageTemplates(String brand) {
        this.brand = brand;
    }

    /**
     * Answers with a page of its own content.
     *
     * @param request what is answered
     * @param status the status
     * @param name the template's name
     * @param model what the template is given; {@code title} is the page's title
     */
    public final void show(Context request, int status, String name, Map<String, ?> model) {
        show(request, status, templates.computeIfAbsent(name, n -> compile(getClass(), n)), model);
    }

    /**
     * Answers with a page that says why something did not work.
     *
     * @param request what is answered
     * @param status the status
     * @param message why
     */
    protected final void problem(Context request, int status, String message) {
        show(request, status, PROBLEM, Map.of("title", "That did not work", "message", message));
    }

    private void show(Context request, int status, Template template, Map<String, ?> model) {
        frame(request, status, String.valueOf(model.get("title")), template.execute(model));
    }

    /**
     * Answers with the common frame around content that is HTML already.
     *
     * @param request what is answered
     * @param status the status
     * @param title the page's title
     * @param content HTML, which is not escaped
     */
    public final void frame(Context request, int status, String title, String content) {
        String page = LAYOUT.execute(Map.of("brand", brand, "title", title, "content", content));
        request.status(status)
                // The address holds the reader's token: it is not for the next site, and the page not for a cache.
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .html(page);
    }

    private static Template compile(Class<?> home, String name) {
        try (InputStream in = home.getResourceAsStream(name + ".mustache")) {
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
