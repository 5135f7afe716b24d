package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.faults.Faults;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** {@code /_sandbox/faults}: how a program in another process tells the sandbox to fail. It needs no key. */
final class FaultRoutes {
    private final Faults faults;

    FaultRoutes(Faults faults) {
        this.faults = faults;
    }

    void register(RoutesConfig routes) {
        routes.post("/_sandbox/faults", this::add);
        routes.get("/_sandbox/faults", this::list);
        routes.delete("/_sandbox/faults", request -> {
            faults.clear();
            list(request);
        });
    }

    private void add(Context request) {
        try {
            faults.add(Json.MAPPER.treeToValue(Json.readObject(request.bodyAsBytes()), Fault.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw Problem.badRequest("Not a fault. The sandbox's README shows their form.");
        }
        list(request);
    }

    private void list(Context request) {
        Reply.with(request, Answer.of(200, Map.of("faults", faults.list())));
    }
}
