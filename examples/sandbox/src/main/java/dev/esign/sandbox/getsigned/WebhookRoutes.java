package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.common.Destination;
import dev.esign.sandbox.common.Fingerprint;
import dev.esign.sandbox.common.Once;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code POST /v1/webhooks} (GetSigned wire sheet §2.10). */
final class WebhookRoutes {
    private final Callers callers;
    private final Once<Tx> once;

    WebhookRoutes(Callers callers, Once<Tx> once) {
        this.callers = callers;
        this.once = once;
    }

    void register(RoutesConfig routes) {
        routes.post("/v1/webhooks", this::add);
    }

    private void add(Context request) {
        String client = callers.of(request);
        JsonNode body = Json.readObject(request.bodyAsBytes());
        once.answer(Idempotency.scope(request, client, Fingerprint.of(body)), tx -> {
                    Registration made = read(body, client);
                    tx.webhooks.insert(made);
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("id", made.id());
                    answer.put("url", made.url());
                    answer.put("events", made.events());
                    return Json.answer(201, answer);
                })
                .to(request);
    }

    private static Registration read(JsonNode body, String client) {
        Invalid invalid = new Invalid();
        String url = invalid.required(body, "", "url");
        if (!url.isEmpty() && Destination.of(url).isEmpty()) {
            invalid.add("url", "must be an https URL, or an http URL of this machine");
        }
        String secret = invalid.required(body, "", "secret");
        List<String> events = events(body.path("events"), invalid);
        invalid.check();
        return new Registration(Ids.next("whk"), client, url, events, secret);
    }

    private static List<String> events(JsonNode nodes, Invalid invalid) {
        List<String> events = new ArrayList<>();
        nodes.forEach(node -> events.add(node.asText()));
        if (!nodes.isArray() || events.isEmpty()) {
            invalid.add("events", "must name at least one event");
        } else if (!Webhooks.EVENTS.containsAll(events)) {
            invalid.add("events", "must be names of events");
        }
        return events;
    }
}
