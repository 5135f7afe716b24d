package dev.esign.sandbox.atlas;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The start page, and the outbox in place of e-mail. */
final class SitePages {
    private final Database database;
    private final Links links;
    private final Pages pages;

    SitePages(Database database, Links links, Pages pages) {
        this.database = database;
        this.links = links;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get("/", this::start);
        routes.get("/outbox", this::outbox);
    }

    private void start(Context request) {
        int envelopes = database.read(tx -> tx.envelopes.count());
        pages.show(
                request,
                200,
                "start",
                Map.of(
                        "title",
                        "Atlas sandbox",
                        "api",
                        links.absolute("/api/"),
                        "mcp",
                        links.absolute(Connectors.MCP.get(0)),
                        "login",
                        Connectors.login(Account.PROFILE),
                        "envelopes",
                        envelopes));
    }

    private void outbox(Context request) {
        List<Mail> mails = new ArrayList<>(database.read(tx -> tx.mails.list()).stream()
                .map(row -> row.toMail(links))
                .toList());
        Collections.reverse(mails);
        List<Map<String, Object>> shown = mails.stream()
                .map(m -> Map.<String, Object>of(
                        "sentAt",
                        m.sentAt(),
                        "to",
                        m.to(),
                        "subject",
                        m.subject(),
                        "text",
                        m.text(),
                        "links",
                        m.links()))
                .toList();
        pages.show(request, 200, "outbox", Map.of("title", "Outbox", "mails", shown));
    }
}
