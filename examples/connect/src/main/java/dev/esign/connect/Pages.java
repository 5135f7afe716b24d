package dev.esign.connect;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.esign.atlas.Envelope;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The app's pages. Whatever a template is given is escaped for HTML. Thread-safe. */
final class Pages {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Template layout = compile("layout");
    private final Template home = compile("home");
    private final Template envelopes = compile("envelopes");
    private final Template message = compile("message");

    void home(Context request, boolean connected) {
        show(request, 200, "Connect", home, Map.of("connected", connected));
    }

    void envelopes(Context request, List<Envelope> list) {
        List<Map<String, String>> rows = list.stream()
                .map(envelope -> Map.of("id", envelope.id(), "status", String.valueOf(envelope.status())))
                .toList();
        show(request, 200, "Envelopes", envelopes, Map.of("rows", rows, "none", rows.isEmpty()));
    }

    void message(Context request, int status, String title, String text) {
        show(request, status, title, message, Map.of("title", title, "text", text));
    }

    private void show(Context request, int status, String title, Template template, Map<String, ?> model) {
        String page = layout.execute(Map.of("title", title, "content", template.execute(model)));
        request.status(status)
                .header("Content-Security-Policy", POLICY)
                // The callback's address holds the code: it is not for the next site, and the page not for a cache.
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .html(page);
    }

    private static Template compile(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name + ".mustache")) {
            String source = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return Mustache.compiler().escapeHTML(true).compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
