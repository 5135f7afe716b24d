package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.getsigned.SigningLinks.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code /sign/{token}}: where a signer proves who they are, consents, reads and signs (GetSigned wire sheet §3.4). */
final class SignPages {
    private static final String PAGE = "/sign/{token}";

    private final Database database;
    private final SigningLinks links;
    private final SignerDesk desk;
    private final Pages pages;

    SignPages(Database database, SigningLinks links, SignerDesk desk, Pages pages) {
        this.database = database;
        this.links = links;
        this.desk = desk;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get(PAGE, this::show);
        routes.get(PAGE + "/document", this::document);
        routes.post(PAGE + "/otp/request", form((tx, visit, request) -> desk.sendCode(tx, visit, request.ip())));
        routes.post(PAGE + "/otp/verify", this::tryCode);
        routes.post(PAGE + "/consent", form(this::consent));
        routes.post(PAGE + "/sign", form(this::sign));
        routes.post(PAGE + "/decline", form((tx, visit, request) -> desk.decline(tx, visit, request.ip())));
    }

    private void show(Context request) {
        Visit visit = database.write(tx -> {
            Visit opened = links.open(tx, request.pathParam("token"));
            desk.view(tx, opened, request.ip());
            return opened;
        });
        Envelope envelope = visit.envelope();
        Signer signer = visit.signer();
        boolean mayAct = envelope.active().contains(signer);
        boolean proven = signer.isProven();
        boolean consented = signer.consentedAt != null;
        Map<String, Object> model = new HashMap<>();
        model.put("title", "Sign " + envelope.subject);
        model.put("subject", envelope.subject);
        model.put("token", request.pathParam("token"));
        model.put("name", signer.name);
        model.put("email", signer.email);
        model.put("notice", notice(envelope, signer));
        model.put("askCode", mayAct && !proven && !signer.otp.isLocked());
        model.put("mayRead", mayAct && proven);
        model.put("askConsent", mayAct && proven && !consented);
        model.put("maySign", mayAct && proven && consented);
        model.put("mayDecline", mayAct);
        model.put("fields", inputs(envelope.fieldsOf(signer)));
        pages.show(request, 200, "sign", model);
    }

    private static String notice(Envelope envelope, Signer signer) {
        return switch (envelope.status) {
            case COMPLETED -> "Everyone has signed.";
            case VOIDED -> "The sender has withdrawn this document.";
            case DECLINED -> "This document was declined.";
            case EXPIRED -> "The time to sign this document is over.";
            default -> {
                if (signer.hasSigned()) {
                    yield "You have signed. The others have not all signed yet.";
                }
                yield signer.otp.isLocked() ? "Too many wrong codes. Ask the sender for a new document." : "";
            }
        };
    }

    /** Only what a signer writes by hand: signature, initials and date fill themselves in. */
    private static List<Map<String, Object>> inputs(List<Field> fields) {
        return fields.stream()
                .filter(Field::isWrittenByHand)
                .map(f -> Map.<String, Object>of(
                        "input",
                        "field_" + f.id(),
                        "label",
                        (f.type().equals("checkbox") ? "Tick" : "Text") + " on page " + f.page()
                                + (f.required() ? ", required" : ""),
                        "checkbox",
                        f.type().equals("checkbox")))
                .toList();
    }

    private void document(Context request) {
        byte[] pdf = database.read(tx -> {
            Visit visit = links.open(tx, request.pathParam("token"));
            visit.envelope().requireTurn(visit.signer());
            if (!visit.signer().isProven()) {
                throw Problem.forbidden("Give the one-time code first");
            }
            return tx.files.get(
                    Objects.requireNonNull(visit.envelope().document).sha256());
        });
        request.header("Cache-Control", "no-store")
                .contentType("application/pdf")
                .result(pdf);
    }

    private void tryCode(Context request) {
        String code = Objects.requireNonNullElse(request.formParam("code"), "").strip();
        boolean right =
                database.write(tx -> desk.tryCode(tx, links.open(tx, request.pathParam("token")), code, request.ip()));
        if (!right) {
            throw Problem.rule("This code is not right");
        }
        back(request);
    }

    private void consent(Tx tx, Visit visit, Context request) {
        if (request.formParam("consent") == null) {
            throw Problem.invalid("consent", "must be ticked");
        }
        desk.consent(tx, visit, request.ip());
    }

    private void sign(Tx tx, Visit visit, Context request) {
        String name = request.formParam("name");
        if (name == null || name.isBlank()) {
            throw Problem.invalid("name", "must not be blank");
        }
        desk.sign(tx, visit, name.strip(), id -> request.formParam("field_" + id), request.ip());
    }

    private Handler form(Step step) {
        return request -> {
            database.update(tx -> step.take(tx, links.open(tx, request.pathParam("token")), request));
            back(request);
        };
    }

    private static void back(Context request) {
        request.redirect("/sign/" + request.pathParam("token"), HttpStatus.SEE_OTHER);
    }

    /** What a form does. */
    private interface Step {
        void take(Tx tx, Visit visit, Context request);
    }
}
