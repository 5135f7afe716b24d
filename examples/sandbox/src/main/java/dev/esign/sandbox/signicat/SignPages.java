package dev.esign.sandbox.signicat;

import dev.esign.sandbox.signicat.SignerDesk.Browser;
import dev.esign.sandbox.signicat.SigningLinks.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /start?jwt=}: where a signer reads and signs. */
final class SignPages {
    private static final String PAGE = "/start";
    private static final String JWT = "jwt";

    private final Database database;
    private final SigningLinks links;
    private final SignerDesk desk;
    private final Redirects redirects;
    private final Pages pages;

    SignPages(Database database, SigningLinks links, SignerDesk desk, Redirects redirects, Pages pages) {
        this.database = database;
        this.links = links;
        this.desk = desk;
        this.redirects = redirects;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get(PAGE, this::show);
        routes.get(PAGE + "/document", this::document);
        routes.get(PAGE + "/attachments/{id}", this::attachment);
        routes.post(PAGE, this::sign);
    }

    private void show(Context request) {
        String jwt = Objects.requireNonNullElse(request.queryParam(JWT), "");
        Visit visit = database.write(tx -> {
            Visit opened = links.open(tx, jwt);
            desk.open(tx, opened, browser(request));
            return opened;
        });
        Document document = visit.document();
        Signer signer = visit.signer();
        boolean mayAct = document.active().contains(signer);
        Map<String, Object> model = new HashMap<>();
        model.put("title", "Sign " + document.title());
        model.put("documentTitle", document.title());
        model.put("description", document.given.path("description").asText(""));
        model.put(JWT, jwt);
        model.put("name", signer.name());
        model.put("email", signer.email());
        model.put("type", FileTypes.of(document.content.readName()));
        model.put("notice", notice(document, signer));
        model.put("mayRead", !document.status.isOver() || document.status == Status.SIGNED);
        model.put("mayAct", mayAct);
        model.put("attachments", attachments(document, signer));
        model.put(
                "cancelUrl",
                mayAct ? redirects.address(document, signer, "cancel").orElse("") : "");
        pages.show(request, 200, "sign", model);
    }

    private static List<Map<String, String>> attachments(Document document, Signer signer) {
        return document.attachments.stream()
                .filter(a -> a.concerns(signer))
                .map(a -> Map.of("id", a.id(), "attachmentTitle", a.title()))
                .toList();
    }

    private static String notice(Document document, Signer signer) {
        return switch (document.status) {
            case WAITING_FOR_ATTACHMENTS -> "The sender has not added everything yet.";
            case SIGNED -> signer.hasSigned() ? "You have signed. Everything is signed." : "This document is signed.";
            case CANCELED -> "The sender has withdrawn this document.";
            case EXPIRED -> "The time to sign this document is over.";
            case UNSIGNED, PARTIALSIGNED -> {
                if (signer.hasSigned()) {
                    yield "You have signed. The others have not all signed yet.";
                }
                yield document.active().contains(signer) ? "" : "It is not your turn yet.";
            }
        };
    }

    private void document(Context request) {
        Visit visit = database.write(tx -> {
            Visit opened = links.open(tx, request.queryParam(JWT));
            desk.read(tx, opened, browser(request));
            return opened;
        });
        Content content = visit.document().content;
        give(request, database.read(tx -> tx.files.get(content.readSha())), FileTypes.of(content.readName()));
    }

    private void attachment(Context request) {
        byte[] pdf = database.read(tx -> {
            Visit visit = links.open(tx, request.queryParam(JWT));
            Attachment attachment = visit.document().attachment(request.pathParam("id"));
            if (!attachment.concerns(visit.signer())) {
                throw Problem.notFound("attachment");
            }
            return tx.files.get(attachment.originalSha());
        });
        give(request, pdf, FileTypes.PDF);
    }

    private void sign(Context request) {
        String jwt = Objects.requireNonNullElse(request.formParam(JWT), "");
        String name = name(request.formParam("name"));
        if (request.formParam("consent") == null) {
            throw Problem.invalid("consent", "must be ticked");
        }
        Visit signed = database.write(tx -> {
            Visit visit = links.open(tx, jwt);
            desk.sign(tx, visit, name, browser(request));
            return visit;
        });
        String next =
                redirects.address(signed.document(), signed.signer(), "success").orElse(PAGE + "?jwt=" + jwt);
        request.redirect(next, HttpStatus.SEE_OTHER);
    }

    private static String name(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw Problem.invalid("name", "must not be blank");
        }
        return typed.strip();
    }

    private static void give(Context request, byte[] bytes, String type) {
        request.header("Cache-Control", "no-store").contentType(type).result(bytes);
    }

    private static Browser browser(Context request) {
        return new Browser(Objects.requireNonNullElse(request.userAgent(), ""), request.ip());
    }
}
