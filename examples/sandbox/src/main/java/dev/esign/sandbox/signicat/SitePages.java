package dev.esign.sandbox.signicat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The start page, and the outbox in place of e-mail and SMS. */
final class SitePages {
    private static final String TITLE = "title";

    private final Database database;
    private final Supplier<URI> origin;
    private final Pages pages;

    SitePages(Database database, Supplier<URI> origin, Pages pages) {
        this.database = database;
        this.origin = origin;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get("/", this::start);
        routes.get("/outbox", this::outbox);
    }

    private void start(Context request) {
        int documents = database.read(tx -> tx.documents.count());
        pages.show(
                request,
                200,
                "start",
                Map.of(TITLE, "Signicat sandbox", "api", origin.get().resolve("/"), "documents", documents));
    }

    private void outbox(Context request) {
        List<Messages.Row> rows = new ArrayList<>(database.read(tx -> tx.messages.list()));
        Collections.reverse(rows);
        pages.show(
                request,
                200,
                "outbox",
                Map.of(
                        TITLE,
                        "Outbox",
                        "messages",
                        rows.stream().map(SitePages::shown).toList()));
    }

    private static Map<String, Object> shown(Messages.Row row) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("sentAt", row.sentAt());
        shown.put("channel", row.channel());
        shown.put("to", row.recipient());
        shown.put("subject", row.subject());
        shown.put("text", row.text());
        shown.put("link", row.link());
        return shown;
    }
}
