package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /notification/webhooks} (Signicat wire sheet §3.4, §6.1). */
final class WebhookRoutes {
    private static final String ALL = "/notification/webhooks";
    private static final String ONE = ALL + "/{id}";

    private final Database database;
    private final Access access;
    private final EventFeed feed;
    private final Clock clock;

    WebhookRoutes(Database database, Access access, EventFeed feed, Clock clock) {
        this.database = database;
        this.access = access;
        this.feed = feed;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.get(ALL, access.with(Scopes.EVENT, this::list));
        routes.post(ALL, access.with(Scopes.EVENT, this::add));
        routes.get(ONE, access.with(Scopes.EVENT, this::show));
        routes.patch(ONE, access.with(Scopes.EVENT, this::change));
        routes.delete(ONE, access.with(Scopes.EVENT, this::remove));
        routes.post(ONE + "/ping", access.with(Scopes.EVENT, this::ping));
        routes.get(ONE + "/deliveries", access.with(Scopes.EVENT, this::deliveries));
    }

    private void list(Context request) {
        List<Map<String, Object>> webhooks = database.read(tx -> tx.webhooks.list()).stream()
                .map(WebhookRoutes::view)
                .toList();
        Json.answer(200, webhooks).to(request);
    }

    private void add(Context request) {
        Instant now = clock.instant();
        Webhook made = WebhookReader.read(Json.readObject(request.bodyAsBytes()), 0, now, now);
        Webhook added = database.write(tx -> {
            Webhook numbered = tx.webhooks.insert(made);
            feed.ping(tx, numbered);
            return numbered;
        });
        Json.answer(201, view(added)).to(request);
    }

    private void show(Context request) {
        Json.answer(200, view(database.read(tx -> find(tx, request)))).to(request);
    }

    private void change(Context request) {
        ObjectNode changes = Json.readObject(request.bodyAsBytes());
        Webhook changed = database.write(tx -> {
            Webhook known = find(tx, request);
            ObjectNode body = WebhookReader.body(known);
            DocumentPatch.merge(body, changes);
            Webhook next = WebhookReader.read(body, known.id(), known.createdAt(), clock.instant())
                    .answered(known.lastResponse());
            tx.webhooks.update(next);
            return next;
        });
        Json.answer(200, view(changed)).to(request);
    }

    private void remove(Context request) {
        database.update(tx -> {
            Webhook known = find(tx, request);
            tx.deliveries.forget(known.id());
            tx.webhooks.delete(known.id());
        });
        request.status(204);
    }

    private void ping(Context request) {
        database.update(tx -> feed.ping(tx, find(tx, request)));
        request.status(204);
    }

    private void deliveries(Context request) {
        List<Map<String, Object>> deliveries = database.read(tx -> {
            Webhook webhook = find(tx, request);
            return tx.deliveries.of(webhook.id()).stream()
                    .filter(row -> row.attempts() > 0)
                    .filter(webhook::keeps)
                    .limit(10)
                    .map(WebhookRoutes::delivery)
                    .toList();
        });
        Json.answer(200, deliveries).to(request);
    }

    private static Webhook find(Tx tx, Context request) {
        try {
            return tx.webhooks
                    .find(Long.parseLong(request.pathParam("id")))
                    .orElseThrow(() -> Problem.notFound("webhook"));
        } catch (NumberFormatException e) {
            throw Problem.notFound("webhook");
        }
    }

    /** Without the secret, which only its owner knows. */
    private static Map<String, Object> view(Webhook webhook) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("url", webhook.config().url());
        config.put("deliveryLogging", webhook.config().deliveryLogging());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", webhook.id());
        view.put("name", webhook.name());
        view.put("active", webhook.active());
        view.put("events", webhook.events());
        view.put("config", config);
        view.put("tags", webhook.tags());
        view.put("createdAt", webhook.createdAt());
        view.put("updatedAt", webhook.updatedAt());
        view.put("lastResponse", webhook.lastResponse());
        return view;
    }

    private static Map<String, Object> delivery(Deliveries.Row row) {
        Webhook.LastResponse response = Webhook.LastResponse.of(row.lastResult(), row.nextAt());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", Long.toString(row.seq()));
        view.put("webhookId", row.webhookId());
        view.put("eventId", row.eventId());
        view.put("timestamp", row.createdAt());
        view.put("url", row.url());
        view.put("requestBody", row.body());
        view.put("responseStatusCode", response.code());
        view.put("errorMessage", response.code() == null ? response.message() : null);
        return view;
    }
}
