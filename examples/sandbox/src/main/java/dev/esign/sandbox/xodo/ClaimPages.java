package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a sender lets a draft go, as {@code embedded_claim_url} leads to. */
final class ClaimPages {
    private static final String PAGE = "/claim/{hash}";

    private final Database database;
    private final SenderDesk desk;
    private final Pages pages;

    ClaimPages(Database database, SenderDesk desk, Pages pages) {
        this.database = database;
        this.desk = desk;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get(PAGE, request -> show(request, database.read(tx -> open(tx, request, request.queryParam("t")))));
        routes.post(PAGE, this::send);
    }

    private void send(Context request) {
        Document document = database.write(tx -> {
            Document opened = open(tx, request, request.formParam("t"));
            if (!opened.draft || opened.template || opened.deleted) {
                throw PageProblem.conflict("This document is not a draft.");
            }
            desk.send(tx, opened, request.ip());
            return opened;
        });
        show(request, document);
    }

    private void show(Context request, Document document) {
        Map<String, Object> model = Map.of(
                "title",
                "Send " + document.terms.title(),
                "subject",
                document.terms.title(),
                "hash",
                document.hash,
                "token",
                document.claimToken,
                "draft",
                document.draft && !document.deleted);
        pages.show(request, 200, "claim", model);
    }

    private static Document open(Tx tx, Context request, @Nullable String token) {
        return tx.documents
                .find(request.pathParam("hash"))
                .filter(document -> Tokens.same(document.claimToken, Objects.requireNonNullElse(token, "")))
                .orElseThrow(PageProblem::badLink);
    }
}
