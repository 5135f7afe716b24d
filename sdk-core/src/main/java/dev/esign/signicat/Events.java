package dev.esign.signicat;

import dev.esign.ApiCall;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.PathId;
import dev.esign.internal.http.Transport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has happened and nobody has handled yet: the way to catch up with webhooks. Thread-safe. Source: Signicat wire sheet
 * §3.4.
 */
public final class Events {
    private final Api api;

    Events(Transport transport) {
        this.api = new Api(transport, SignicatScope.EVENT);
    }

    /**
     * Takes up to 100 events. Signicat keeps them from others for ten minutes; who has not handled one until then gets it
     * again. So an answer that was lost costs those ten minutes.
     *
     * @return the call
     */
    public ApiCall<List<Event>> take() {
        return take(null, null);
    }

    /**
     * Takes up to 100 events of one kind. They are locked as by {@link #take()}.
     *
     * @param type only of that type; null for all
     * @param tags only with these tags, in the form that the pages leave open; null for all
     * @return the call
     */
    public ApiCall<List<Event>> take(@Nullable EventType type, @Nullable String tags) {
        return api.call("events.take", "GET", "notification", "events")
                .query("eventType", type == null ? null : type.value())
                .query("tags", tags)
                .json(answer -> Api.list(answer, Event::read));
    }

    /**
     * Looks at the first 100 events, whoever has taken them, and takes none.
     *
     * @return the call
     */
    public ApiCall<List<Event>> peek() {
        return api.call("events.peek", "GET", "notification", "events", "peek")
                .json(answer -> Api.list(answer, Event::read));
    }

    /**
     * Says that an event was handled. Repeated after a broken connection.
     *
     * @param eventId which
     * @return the call
     * @throws IllegalArgumentException if the id is none
     */
    public ApiCall<Void> handle(String eventId) {
        return api.call("events.handle", "POST", "notification", "events", PathId.of("event", eventId), "handle")
                .repeatable()
                .body(Bodies.empty())
                .acknowledgement();
    }

    /**
     * Says that events were handled. Repeated after a broken connection.
     *
     * @param eventIds which
     * @return the call
     * @throws IllegalArgumentException if there is none, or an id is none
     */
    public ApiCall<Void> handle(List<String> eventIds) {
        if (eventIds.isEmpty()) {
            throw new IllegalArgumentException("No event was handled: name at least one.");
        }
        eventIds.forEach(id -> PathId.of("event", id));
        return api.call("events.handleMany", "POST", "notification", "events", "handle")
                .repeatable()
                .body(Bodies.jsonValue(List.copyOf(eventIds)))
                .acknowledgement();
    }

    /**
     * Throws away all events. Not repeated once it may have reached Signicat, for new ones may have come.
     *
     * @return the call
     */
    public ApiCall<Void> clear() {
        return api.call("events.clear", "POST", "notification", "events", "clear")
                .body(Bodies.empty())
                .acknowledgement();
    }

    /**
     * Lists the kinds of event that there are.
     *
     * @return the call
     */
    public ApiCall<List<EventDescription>> types() {
        return api.call("events.types", "GET", "notification", "events", "types")
                .json(answer -> Api.list(answer, EventDescription::read));
    }

    /**
     * Makes an event up, for tests.
     *
     * @param type of which type
     * @return the call
     */
    public ApiCall<Event> mock(EventType type) {
        return api.call("events.mock", "POST", "notification", "events", "mock")
                .body(Api.body(Map.of("eventType", type.value())))
                .object(Event::read);
    }
}
