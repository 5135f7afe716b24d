package dev.esign.benchmarks.growth;

import com.sun.net.httpserver.HttpExchange;
import dev.esign.benchmarks.LocalServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds calls back until all are there, and lists as many envelopes as it is asked for. */
final class GrowthServer {
    private static final String STATUS = "{\"status\":\"pending\",\"signed_count\":1,\"total\":3}";

    private static final List<HttpExchange> HELD = new ArrayList<>();

    private GrowthServer() {}

    public static void main(String[] args) throws IOException {
        LocalServer.serve(Map.of(
                "/api/envelope/",
                GrowthServer::hold,
                "/api/envelopes",
                GrowthServer::list,
                "/held",
                GrowthServer::held));
    }

    /** The envelope's id says how many calls come: none is answered before the last is there. */
    private static void hold(HttpExchange exchange) throws IOException {
        int all = Integer.parseInt(exchange.getRequestURI().getPath().split("/", -1)[3]);
        List<HttpExchange> complete = new ArrayList<>();
        synchronized (HELD) {
            HELD.add(exchange);
            if (HELD.size() == all) {
                complete.addAll(HELD);
                HELD.clear();
            }
        }
        for (HttpExchange held : complete) {
            LocalServer.answer(held, STATUS);
        }
    }

    private static void held(HttpExchange exchange) throws IOException {
        int count;
        synchronized (HELD) {
            count = HELD.size();
        }
        LocalServer.answer(exchange, String.valueOf(count));
    }

    /** The cursor is what is still to come; the first request says how much that is as its external id. */
    private static void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int left = Integer.parseInt(query.substring(query.lastIndexOf('=') + 1));
        int count = Math.min(left, Growth.PAGE);
        StringBuilder json = new StringBuilder("{\"envelopes\":[");
        for (int i = 0; i < count; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"envelope_id\":\"e-")
                    .append(left - i)
                    .append("\",\"status\":\"pending\",\"fields_status\":\"ready\",\"fields_version\":3}");
        }
        json.append(']');
        if (left > count) {
            json.append(",\"next_cursor\":\"").append(left - count).append('"');
        }
        LocalServer.answer(exchange, json.append('}').toString());
    }
}
