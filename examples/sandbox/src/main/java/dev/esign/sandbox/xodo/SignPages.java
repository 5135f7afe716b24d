package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.xodo.SignerDesk.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a signer reads the document, then signs it or says why not. The {@code t} of the address tells who it is. */
final class SignPages {
    private static final String PAGE = "/sign/{hash}";

    private final Database database;
    private final SignerDesk desk;
    private final Pages pages;

    SignPages(Database database, SignerDesk desk, Pages pages) {
        this.database = database;
        this.desk = desk;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get(PAGE, this::show);
        routes.get(PAGE + "/document", this::document);
        routes.post(PAGE, this::sign);
        routes.post(PAGE + "/decline", this::decline);
    }

    private void show(Context request) {
        Visit visit = database.write(tx -> {
            Visit opened = open(tx, request, request.queryParam("t"));
            desk.view(tx, opened, request.ip());
            return opened;
        });
        Document document = visit.document();
        Signer signer = visit.signer();
        Map<String, Object> model = new HashMap<>();
        model.put("title", "Sign " + document.terms.title());
        model.put("subject", document.terms.title());
        model.put("message", document.terms.message());
        model.put("hash", document.hash);
        model.put("token", signer.token);
        model.put("name", signer.name);
        model.put("email", signer.email);
        model.put("notice", notice(document, signer));
        model.put("mayAct", document.active().contains(signer));
        model.put("askPin", !signer.pin.isEmpty());
        model.put("fields", inputs(document.fieldsOf(signer)));
        pages.show(request, 200, "sign", model);
    }

    private static String notice(Document document, Signer signer) {
        if (document.isCompleted()) {
            return "This document is completed.";
        }
        if (document.cancelled) {
            return "The sender has withdrawn this document.";
        }
        if (document.expired) {
            return "The time to sign this document is over.";
        }
        return switch (document.statusOf(signer)) {
            case "signed" -> "You have signed. The others have not all signed yet.";
            case "declined" -> "You declined to sign.";
            case "on_hold" -> "It is not your turn yet.";
            default -> document.isOpen() ? "" : "This document cannot be signed any more.";
        };
    }

    /** Only what a signer writes by hand. */
    private static List<Map<String, Object>> inputs(List<Field> fields) {
        return fields.stream()
                .filter(Field::isWrittenByHand)
                .map(f -> Map.<String, Object>of(
                        "input", "field_" + f.identifier(),
                        "label", f.identifier() + (f.isRequired() ? ", required" : ""),
                        "checkbox", f.isTicked(),
                        "options", f.options(),
                        "choice", f.type().equals("dropdown"),
                        "value", Objects.requireNonNullElse(f.value(), "")))
                .toList();
    }

    private void document(Context request) {
        byte[] pdf = database.read(tx -> {
            Document document = open(tx, request, request.queryParam("t")).document();
            return document.sealedSha == null ? FinalDocument.raw(tx, document) : tx.files.get(document.sealedSha);
        });
        FileRoutes.give(request, pdf);
    }

    private void sign(Context request) {
        String name = Objects.requireNonNullElse(request.formParam("name"), "").strip();
        if (name.isEmpty()) {
            throw PageProblem.incomplete("Type your name to sign.");
        }
        if (request.formParam("consent") == null) {
            throw PageProblem.incomplete("Tick the box to say that you agree to sign electronically.");
        }
        Visit visit = database.write(tx -> {
            Visit opened = openByForm(tx, request);
            desk.sign(tx, opened, name, field -> request.formParam("field_" + field), request.ip());
            return opened;
        });
        goOn(request, visit, visit.document().terms.redirect());
    }

    private void decline(Context request) {
        String reason =
                Objects.requireNonNullElse(request.formParam("reason"), "").strip();
        Visit visit = database.write(tx -> {
            Visit opened = openByForm(tx, request);
            desk.decline(tx, opened, reason, request.ip());
            return opened;
        });
        goOn(request, visit, visit.document().terms.redirectDecline());
    }

    private static Visit openByForm(Tx tx, Context request) {
        Visit visit = open(tx, request, request.formParam("t"));
        String pin = Objects.requireNonNullElse(request.formParam("pin"), "");
        if (!Tokens.same(visit.signer().pin, pin) && !visit.signer().pin.isEmpty()) {
            throw PageProblem.refused("This PIN is not right.");
        }
        return visit;
    }

    private static Visit open(Tx tx, Context request, @Nullable String token) {
        if (token == null) {
            throw PageProblem.badLink();
        }
        return SignerDesk.open(tx, request.pathParam("hash"), token);
    }

    private static void goOn(Context request, Visit visit, String destination) {
        String page = Links.sign(visit.document(), visit.signer());
        request.redirect(destination.isEmpty() ? page : destination, HttpStatus.SEE_OTHER);
    }
}
