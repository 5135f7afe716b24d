package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.common.Fingerprint;
import dev.esign.sandbox.common.IdempotencyScope;
import dev.esign.sandbox.common.Once;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /api/templates…} (Atlas wire sheet §7). */
final class TemplateRoutes {
    private final Database database;
    private final Callers callers;
    private final Once<Tx> once;
    private final Intake intake;
    private final SenderDesk sender;
    private final Links links;

    TemplateRoutes(Database database, Callers callers, Once<Tx> once, Intake intake, SenderDesk sender, Links links) {
        this.database = database;
        this.callers = callers;
        this.once = once;
        this.intake = intake;
        this.sender = sender;
        this.links = links;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/templates/{id}", this::get);
        routes.post("/api/templates/{id}/send", this::send);
    }

    private void get(Context request) {
        Caller caller = callers.of(request);
        Template template = database.read(tx -> tx.templates.get(request.pathParam("id"), caller.account()));
        Reply.with(request, Json.answer(200, TemplateView.of(template)));
    }

    private void send(Context request) {
        Caller caller = callers.of(request);
        String id = request.pathParam("id");
        JsonNode body = Json.readObject(request.bodyAsBytes());
        IdempotencyScope scope = Idempotency.scope(
                request.header("Idempotency-Key"), caller, "template-send", id + ":" + Fingerprint.of(body));
        Reply.with(request, once.answer(scope, tx -> {
            Template template = tx.templates.get(id, caller.account());
            TemplateSend send = TemplateSend.read(body, template);
            Envelope envelope = intake.create(tx, caller, template, send);
            if (send.autoSend()) {
                sender.send(tx, envelope, null, null, null);
            }
            return Json.answer(201, answer(envelope));
        }));
    }

    private Map<String, Object> answer(Envelope envelope) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("envelope_id", envelope.id);
        body.put("status", envelope.status());
        if (envelope.isDraft()) {
            body.put("review_url", links.review(envelope));
        }
        return body;
    }

    /** A party to send to: who it is stands open. */
    private record Blank(String email, String name, String role) {}

    private record TemplateView(
            String templateId,
            String name,
            List<String> roles,
            List<String> prefillKeys,
            List<Blank> partiesForSend,
            List<Field> fields,
            boolean ready) {
        static TemplateView of(Template template) {
            return new TemplateView(
                    template.id(),
                    template.name(),
                    template.roles(),
                    template.prefillKeys(),
                    template.roles().stream().map(r -> new Blank("", "", r)).toList(),
                    template.fields(),
                    true);
        }
    }
}
