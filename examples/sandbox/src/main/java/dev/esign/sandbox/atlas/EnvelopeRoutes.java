package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.common.Answer;
import dev.esign.sandbox.common.Fingerprint;
import dev.esign.sandbox.common.IdempotencyScope;
import dev.esign.sandbox.common.Once;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /api/envelope…} (Atlas wire sheet §2). */
final class EnvelopeRoutes {
    private final Database database;
    private final Callers callers;
    private final Once<Tx> once;
    private final Intake intake;
    private final SenderDesk sender;
    private final SignerDesk signer;
    private final Fetcher fetcher;
    private final Links links;

    EnvelopeRoutes(
            Database database,
            Callers callers,
            Once<Tx> once,
            Intake intake,
            SenderDesk sender,
            SignerDesk signer,
            Fetcher fetcher,
            Links links) {
        this.database = database;
        this.callers = callers;
        this.once = once;
        this.intake = intake;
        this.sender = sender;
        this.signer = signer;
        this.fetcher = fetcher;
        this.links = links;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/envelope", this::create);
        routes.get("/api/envelope/{id}", this::get);
        routes.get("/api/envelope/{id}/status", this::status);
        routes.post("/api/envelope/{id}/send", this::send);
        routes.patch("/api/envelope/{id}/fields", this::patchFields);
        routes.post("/api/envelope/{id}/void", this::voidIt);
        routes.post("/api/envelope/{id}/remind", this::remind);
        routes.post("/api/envelope/{id}/decline", this::decline);
    }

    private void create(Context request) {
        Caller caller = callers.of(request);
        CreateRequest create = CreateRequest.read(request);
        IdempotencyScope scope =
                Idempotency.scope(request.header("Idempotency-Key"), caller, create.namespace(), create.fingerprint());
        Answer answer = once.earlier(scope).orElseGet(() -> {
            Draft draft = Draft.read(create.body());
            Upload upload = create.document(fetcher);
            return once.answer(scope, tx -> created(intake.create(tx, caller, upload, draft)));
        });
        Reply.with(request, answer);
    }

    private Answer created(Envelope envelope) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("envelope_id", envelope.id);
        body.put("status", envelope.status());
        body.put("fields_status", envelope.fieldsStatus);
        body.put("review_url", links.review(envelope));
        return Json.answer(201, body);
    }

    private void get(Context request) {
        Caller caller = callers.of(request);
        Envelope envelope = database.read(tx -> tx.envelopes.get(request.pathParam("id"), caller.account()));
        Reply.with(request, Json.answer(200, EnvelopeView.of(envelope, links)));
    }

    private void status(Context request) {
        Caller caller = callers.of(request);
        Envelope envelope = database.read(tx -> tx.envelopes.get(request.pathParam("id"), caller.account()));
        Reply.with(request, Json.answer(200, StatusView.of(envelope, links)));
    }

    private void send(Context request) {
        Caller caller = callers.of(request);
        String id = request.pathParam("id");
        JsonNode body = Json.readObject(request.bodyAsBytes());
        IdempotencyScope scope =
                Idempotency.scope(request.header("Idempotency-Key"), caller, "send", id + ":" + Fingerprint.of(body));
        Reply.with(request, once.answer(scope, tx -> {
            Envelope envelope = tx.envelopes.get(id, caller.account());
            sender.send(tx, envelope, body.get("parties"), body.get("fields"), Read.integer(body, "fields_version"));
            return Json.answer(200, EnvelopeView.of(envelope, links));
        }));
    }

    private void patchFields(Context request) {
        Caller caller = callers.of(request);
        JsonNode body = Json.readObject(request.bodyAsBytes());
        Reply.with(request, database.write(tx -> {
            Envelope envelope = tx.envelopes.get(request.pathParam("id"), caller.account());
            sender.replaceFields(tx, envelope, body.path("fields"), Read.integer(body, "fields_version"));
            return Json.answer(200, EnvelopeView.of(envelope, links));
        }));
    }

    private void voidIt(Context request) {
        Caller caller = callers.of(request);
        Reply.with(request, database.write(tx -> {
            Envelope envelope = tx.envelopes.get(request.pathParam("id"), caller.account());
            sender.voidIt(tx, envelope);
            return Json.answer(200, EnvelopeView.of(envelope, links));
        }));
    }

    private void remind(Context request) {
        Caller caller = callers.of(request);
        Reply.with(request, database.write(tx -> {
            Envelope envelope = tx.envelopes.get(request.pathParam("id"), caller.account());
            Party reminded = sender.remind(tx, envelope);
            return Json.answer(200, Map.of("envelope_id", envelope.id, "reminded", reminded.email()));
        }));
    }

    /** The signer's own call: the bearer is the token of their sign URL. */
    private void decline(Context request) {
        String token = Callers.bearer(request);
        JsonNode body = request.bodyAsBytes().length == 0
                ? Json.MAPPER.createObjectNode()
                : Json.readObject(request.bodyAsBytes());
        String reason = Read.text(body, "reason");
        Reply.with(request, database.write(tx -> {
            Envelope envelope = tx.envelopes.get(request.pathParam("id"));
            signer.decline(tx, envelope, envelope.party(token), reason == null ? "" : reason, request.ip());
            return Json.answer(200, StatusView.of(envelope, links));
        }));
    }
}
