package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.common.Answer;
import dev.esign.sandbox.common.Fingerprint;
import dev.esign.sandbox.common.Once;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** {@code /v1/envelopes}, but for the documents (GetSigned wire sheet §2.2 to §2.9). */
final class EnvelopeRoutes {
    private final Database database;
    private final Callers callers;
    private final Once<Tx> once;
    private final SenderDesk desk;
    private final Clock clock;

    EnvelopeRoutes(Database database, Callers callers, Once<Tx> once, SenderDesk desk, Clock clock) {
        this.database = database;
        this.callers = callers;
        this.once = once;
        this.desk = desk;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.post("/v1/envelopes", this::create);
        routes.get("/v1/envelopes", this::list);
        routes.get("/v1/envelopes/{id}", this::show);
        routes.post("/v1/envelopes/{id}/fields", this::addField);
        routes.post("/v1/envelopes/{id}/send", this::send);
        routes.post("/v1/envelopes/{id}/void", this::voidIt);
    }

    /** Answers with the four members that the sheet proves; the signers' ids come with the next read. */
    private void create(Context request) {
        String client = callers.of(request);
        JsonNode body = Json.readObject(request.bodyAsBytes());
        once(request, client, body, tx -> {
            Envelope envelope = EnvelopeReader.read(body, client, clock.instant());
            envelope.note(envelope.createdAt, "created", "sender", "");
            tx.envelopes.insert(envelope);
            Map<String, Object> created = new LinkedHashMap<>();
            created.put("id", envelope.id);
            created.put("status", envelope.status);
            created.put("tenantId", envelope.tenantId);
            created.put("subject", envelope.subject);
            return Json.answer(201, created);
        });
    }

    private void list(Context request) {
        String client = callers.of(request);
        String tenant = request.queryParam("tenantId");
        var envelopes = database.read(tx -> tx.envelopes.list(client, tenant)).stream()
                .map(EnvelopeView::of)
                .toList();
        Json.answer(200, Map.of("envelopes", envelopes)).to(request);
    }

    private void show(Context request) {
        String client = callers.of(request);
        Envelope envelope = database.read(tx -> tx.envelopes.get(request.pathParam("id"), client));
        Json.answer(200, EnvelopeView.of(envelope)).to(request);
    }

    private void addField(Context request) {
        String client = callers.of(request);
        JsonNode body = Json.readObject(request.bodyAsBytes());
        once(request, client, body, tx -> {
            Envelope envelope = tx.envelopes.get(request.pathParam("id"), client);
            envelope.requireDraft();
            Field field = FieldReader.read(body, envelope);
            envelope.place(field);
            tx.envelopes.update(envelope);
            return Json.answer(201, field);
        });
    }

    private void send(Context request) {
        String client = callers.of(request);
        once(request, client, Json.readObject(request.bodyAsBytes()), tx -> {
            Envelope envelope = tx.envelopes.get(request.pathParam("id"), client);
            desk.send(tx, envelope);
            return Json.answer(200, EnvelopeView.of(envelope));
        });
    }

    private void voidIt(Context request) {
        String client = callers.of(request);
        once(request, client, Json.readObject(request.bodyAsBytes()), tx -> {
            Envelope envelope = tx.envelopes.get(request.pathParam("id"), client);
            desk.voidIt(tx, envelope);
            return Json.answer(200, EnvelopeView.of(envelope));
        });
    }

    private void once(Context request, String client, JsonNode body, Function<Tx, Answer> work) {
        once.answer(Idempotency.scope(request, client, Fingerprint.of(body)), work)
                .to(request);
    }
}
