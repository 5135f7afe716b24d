package dev.esign.sandbox.atlas;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a signer reads the document, then signs it or says why not. The {@code t} of the address tells who it is. */
final class SignPages {
    private final Database database;
    private final SignerDesk desk;
    private final Pages pages;

    SignPages(Database database, SignerDesk desk, Pages pages) {
        this.database = database;
        this.desk = desk;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get("/sign/{id}", this::show);
        routes.get("/sign/{id}/document", this::document);
        routes.post("/sign/{id}", this::sign);
        routes.post("/sign/{id}/decline", this::decline);
    }

    private void show(Context request) {
        String token = token(request);
        Envelope envelope = database.write(tx -> {
            Envelope opened = tx.envelopes.get(request.pathParam("id"));
            desk.view(tx, opened, opened.party(token), request.ip());
            return opened;
        });
        Party party = envelope.party(token);
        Map<String, Object> model = new HashMap<>();
        model.put("title", "Sign " + envelope.fileName);
        model.put("fileName", envelope.fileName);
        model.put("id", envelope.id);
        model.put("token", token);
        model.put("name", party.displayName());
        model.put("email", party.email());
        model.put("mayAct", envelope.statusOf(party).equals("pending"));
        model.put("notice", notice(envelope, party));
        model.put("fields", inputs(envelope.fieldsOf(party)));
        pages.show(request, 200, "sign", model);
    }

    private static String notice(Envelope envelope, Party party) {
        if (envelope.status().equals("voided")) {
            return "The sender has withdrawn this document.";
        }
        if (party.declinedAt() != null) {
            return "You declined to sign.";
        }
        if (envelope.status().equals("declined")) {
            return "Another party declined to sign.";
        }
        if (party.hasSigned()) {
            return envelope.signedAt == null
                    ? "You have signed. The others have not all signed yet."
                    : "You have signed. Everyone has signed.";
        }
        return envelope.statusOf(party).equals("pending")
                ? ""
                : "It is not your turn yet. You get an e-mail when it is.";
    }

    /** Only what a signer writes by hand: name and date fill themselves in. */
    private static List<Map<String, Object>> inputs(List<Field> fields) {
        return fields.stream()
                .filter(f -> f.type().equals("text") || f.type().equals("checkbox"))
                .map(f -> Map.<String, Object>of(
                        "name",
                        "field_" + f.id(),
                        "label",
                        f.label() == null ? f.id() : f.label(),
                        "checkbox",
                        f.type().equals("checkbox"),
                        "value",
                        f.value() == null ? "" : f.value()))
                .toList();
    }

    private void document(Context request) {
        String token = token(request);
        byte[] pdf = database.read(tx -> {
            Envelope envelope = tx.envelopes.get(request.pathParam("id"));
            envelope.party(token);
            return Documents.toRead(tx, envelope);
        });
        Documents.give(request, pdf);
    }

    private void sign(Context request) {
        String token = token(request);
        String name = request.formParam("name");
        if (name == null || name.isBlank()) {
            throw Problem.badRequest("Type your name to sign.");
        }
        if (request.formParam("consent") == null) {
            throw Problem.badRequest("Tick the box to say that you agree to sign electronically.");
        }
        database.update(tx -> {
            Envelope envelope = tx.envelopes.get(request.pathParam("id"));
            Party party = envelope.party(token);
            desk.sign(tx, envelope, party, name.strip(), id -> request.formParam("field_" + id), request.ip());
        });
        back(request, token);
    }

    private void decline(Context request) {
        String token = token(request);
        String reason = request.formParam("reason");
        database.update(tx -> {
            Envelope envelope = tx.envelopes.get(request.pathParam("id"));
            Party party = envelope.party(token);
            desk.decline(tx, envelope, party, reason == null ? "" : reason.strip(), request.ip());
        });
        back(request, token);
    }

    private static void back(Context request, String token) {
        request.redirect("/sign/" + request.pathParam("id") + "?t=" + token, HttpStatus.SEE_OTHER);
    }

    private static String token(Context request) {
        @Nullable String token = request.queryParam("t");
        if (token == null && request.method().name().equals("POST")) {
            token = request.formParam("t");
        }
        if (token == null) {
            throw Problem.unauthorized("This signing link is not complete.");
        }
        return token;
    }
}
