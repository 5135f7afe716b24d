package dev.esign.sandbox.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;

/** {@code /_sandbox/faults}: how a program in another process tells the sandbox to fail. It needs no key. */
public final class FaultRoutes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Faults faults;

    /**
     * Makes the routes.
     *
     * @param faults what they show and change
     */
    public FaultRoutes(Faults faults) {
        this.faults = faults;
    }

    /**
     * Puts the routes on a server.
     *
     * @param routes the server's
     */
    public void register(RoutesConfig routes) {
        routes.post("/_sandbox/faults", this::add);
        routes.get("/_sandbox/faults", this::list);
        routes.delete("/_sandbox/faults", request -> {
            faults.clear();
            list(request);
        });
    }

    private void add(Context request) throws JsonProcessingException {
        try {
            faults.add(JSON.readValue(request.bodyAsBytes(), Fault.class));
        } catch (IOException | IllegalArgumentException e) {
            throw new BadRequestResponse("Not a fault. The sandbox's README shows their form.");
        }
        list(request);
    }

    private void list(Context request) throws JsonProcessingException {
        request.contentType("application/json").result(JSON.writeValueAsString(Map.of("faults", faults.list())));
    }
}
