package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code /notification/events}: the events that were not handled yet (Signicat wire sheet §3.4). */
final class EventRoutes {
    private static final String EVENTS = "/notification/events";
    private static final int MOST = 100;
    private static final Duration LOCK = Duration.ofMinutes(10);

    private final Database database;
    private final Access access;
    private final EventFeed feed;
    private final Clock clock;

    EventRoutes(Database database, Access access, EventFeed feed, Clock clock) {
        this.database = database;
        this.access = access;
        this.feed = feed;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.get(EVENTS, access.with(Scopes.EVENT, this::take));
        routes.get(EVENTS + "/peek", access.with(Scopes.EVENT, this::peek));
        routes.get(EVENTS + "/types", access.with(Scopes.EVENT, this::types));
        routes.post(EVENTS + "/mock", access.with(Scopes.EVENT, this::mock));
        routes.post(EVENTS + "/clear", access.with(Scopes.EVENT, this::clear));
        routes.post(EVENTS + "/handle", access.with(Scopes.EVENT, this::handleMany));
        routes.post(EVENTS + "/{id}/handle", access.with(Scopes.EVENT, this::handleOne));
    }

    /** Locks what it gives, so that of two who ask each gets something else. */
    private void take(Context request) {
        String type = request.queryParam("eventType");
        List<String> tags = request.queryParams("tags");
        Instant now = clock.instant();
        List<Event> taken = database.write(tx -> {
            List<Event> events = tx.events.free(now).stream()
                    .filter(e -> type == null || e.type().equals(type))
                    .filter(e -> e.concerns(tags))
                    .limit(MOST)
                    .toList();
            events.forEach(event -> tx.events.lock(event, now.plus(LOCK)));
            return events;
        });
        Json.answer(200, taken).to(request);
    }

    private void peek(Context request) {
        Json.answer(
                        200,
                        database.read(tx -> tx.events.list()).stream()
                                .limit(MOST)
                                .toList())
                .to(request);
    }

    private void types(Context request) {
        Json.answer(200, EventTypes.CATALOGUE.stream().map(EventRoutes::type).toList())
                .to(request);
    }

    private static Map<String, String> type(String name) {
        return Map.of("id", name, "name", name, "description", name.replace('_', ' '));
    }

    /** Kept and delivered as if it had happened, with an empty payload. */
    private void mock(Context request) {
        JsonNode body = Json.readObject(request.bodyAsBytes());
        String type = body.path("eventType").asText();
        if (!EventTypes.CATALOGUE.contains(type)) {
            throw Problem.invalid("eventType", "must be the type of an event");
        }
        Json.answer(200, database.write(tx -> feed.announce(tx, type, Map.of(), List.of())))
                .to(request);
    }

    private void clear(Context request) {
        database.update(tx -> tx.events.clear());
        request.status(204);
    }

    private void handleOne(Context request) {
        boolean known = database.write(tx -> tx.events.handle(request.pathParam("id")));
        if (!known) {
            throw Problem.notFound("event");
        }
        request.status(204);
    }

    /** Those that are handled already, or were never there, are passed over. */
    private void handleMany(Context request) {
        JsonNode ids = Json.read(request.bodyAsBytes());
        if (!ids.isArray()) {
            throw Problem.invalid("body", "must be a list of ids");
        }
        database.update(tx -> ids.forEach(id -> tx.events.handle(id.asText())));
        request.status(204);
    }
}
