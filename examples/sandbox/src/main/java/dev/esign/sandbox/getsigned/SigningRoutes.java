package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.common.Answer;
import dev.esign.sandbox.getsigned.SigningLinks.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** {@code /v1/signing/{token}}: the signer's own calls, whose credential is the token of their link (GetSigned wire sheet §2.11). */
final class SigningRoutes {
    private final Database database;
    private final SigningLinks links;
    private final SignerDesk desk;

    SigningRoutes(Database database, SigningLinks links, SignerDesk desk) {
        this.database = database;
        this.links = links;
        this.desk = desk;
    }

    void register(RoutesConfig routes) {
        routes.get("/v1/signing/{token}", this::show);
        routes.post("/v1/signing/{token}/otp/request", this::sendCode);
        routes.post("/v1/signing/{token}/otp/verify", this::tryCode);
        routes.post("/v1/signing/{token}/consent", this::consent);
        routes.post("/v1/signing/{token}/sign", this::sign);
        routes.post("/v1/signing/{token}/decline", this::decline);
    }

    private void show(Context request) {
        visit(request, (tx, visit) -> {
            desk.view(tx, visit, request.ip());
            return true;
        });
    }

    private void sendCode(Context request) {
        visit(request, (tx, visit) -> {
            desk.sendCode(tx, visit, request.ip());
            return true;
        });
    }

    private void tryCode(Context request) {
        Invalid invalid = new Invalid();
        String code = invalid.required(Json.readObject(request.bodyAsBytes()), "", "code");
        invalid.check();
        visit(request, (tx, visit) -> desk.tryCode(tx, visit, code, request.ip()));
    }

    private void consent(Context request) {
        visit(request, (tx, visit) -> {
            desk.consent(tx, visit, request.ip());
            return true;
        });
    }

    private void sign(Context request) {
        JsonNode body = Json.readObject(request.bodyAsBytes());
        Invalid invalid = new Invalid();
        String name = invalid.optional(body, "", "signature");
        invalid.check();
        JsonNode written = body.path("fields");
        visit(request, (tx, visit) -> {
            String as = name == null || name.isBlank() ? visit.signer().name : name.strip();
            desk.sign(tx, visit, as, id -> written.path(id).asText(null), request.ip());
            return true;
        });
    }

    private void decline(Context request) {
        visit(request, (tx, visit) -> {
            desk.decline(tx, visit, request.ip());
            return true;
        });
    }

    /** A step that returns false did not get through, but what it wrote stays. */
    private void visit(Context request, BiFunction<Tx, Visit, Boolean> step) {
        Answer answer = database.write(tx -> {
            Visit visit = links.open(tx, request.pathParam("token"));
            return step.apply(tx, visit)
                    ? Json.answer(200, view(visit))
                    : Json.answer(422, Problem.rule("This code is not right").body());
        });
        answer.to(request);
    }

    private static Map<String, Object> view(Visit visit) {
        Signer signer = visit.signer();
        List<Field> fields = signer.isProven() ? visit.envelope().fieldsOf(signer) : List.of();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("envelopeId", visit.envelope().id);
        view.put("envelopeStatus", visit.envelope().status);
        view.put("subject", visit.envelope().subject);
        view.put("signer", EnvelopeView.SignerView.of(signer));
        view.put("otpRequired", !signer.isProven());
        view.put("consented", signer.consentedAt != null);
        view.put("fields", fields);
        return view;
    }
}
