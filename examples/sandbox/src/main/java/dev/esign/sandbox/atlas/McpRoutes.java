package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.sandbox.common.Bearer;
import dev.esign.sandbox.oauth.AuthorizationServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /mcp} and {@code /api/mcp}: as much of the MCP server as shows that a token works (Atlas wire sheet §9). */
final class McpRoutes {
    private static final List<Map<String, Object>> TOOLS =
            List.of(tool("get_envelope", "Reads an envelope."), tool("list_envelopes", "Lists envelopes."));

    private final Database database;
    private final AuthorizationServer authorization;

    McpRoutes(Database database, AuthorizationServer authorization) {
        this.database = database;
        this.authorization = authorization;
    }

    void register(RoutesConfig routes) {
        routes.get("/.well-known/mcp", this::describe);
        for (String path : Connectors.MCP) {
            routes.post(path, request -> {
                if (isLetIn(request)) {
                    answer(request);
                }
            });
            routes.get(path, request -> {
                if (isLetIn(request)) {
                    request.status(405).header("Allow", "POST");
                }
            });
        }
    }

    private void describe(Context request) {
        Reply.with(
                request,
                Json.answer(
                        200,
                        Map.of(
                                "name",
                                "atlas",
                                "endpoint",
                                authorization.resource(),
                                "transport",
                                "http",
                                "authorization_servers",
                                List.of(authorization.issuer()))));
    }

    /** An API key is as good as an access token, for clients that know no OAuth. */
    private boolean isLetIn(Context request) {
        String token = Bearer.of(request).orElse(null);
        if (token == null) {
            challenge(request, "");
            return false;
        }
        boolean known = database.read(tx -> tx.accounts.findKey(token).isPresent())
                || authorization
                        .access(token)
                        .filter(access -> Connectors.MCP.stream().anyMatch(access::isFor))
                        .isPresent();
        if (!known) {
            challenge(request, ", error=\"invalid_token\"");
        }
        return known;
    }

    private void challenge(Context request, String error) {
        String metadata = authorization.issuer() + "/.well-known/oauth-protected-resource" + request.path();
        request.header("WWW-Authenticate", "Bearer resource_metadata=\"" + metadata + "\"" + error);
        Reply.with(request, Json.answer(401, Map.of("code", "unauthorized", "message", "Connect with OAuth first.")));
    }

    private static void answer(Context request) {
        JsonNode call;
        try {
            call = Json.MAPPER.readTree(request.bodyAsBytes());
        } catch (IOException e) {
            reply(request, null, failure(-32700, "Parse error"));
            return;
        }
        if (!call.path("jsonrpc").asText().equals("2.0") || !call.path("method").isTextual()) {
            reply(request, null, failure(-32600, "Invalid request"));
        } else if (!call.has("id")) {
            request.status(202);
        } else {
            reply(request, call.get("id"), result(call.get("method").asText(), call.path("params")));
        }
    }

    private static Map<String, Object> result(String method, JsonNode params) {
        return switch (method) {
            case "initialize" ->
                Map.of(
                        "result",
                        Map.of(
                                "protocolVersion",
                                params.path("protocolVersion").asText("2025-06-18"),
                                "capabilities",
                                Map.of("tools", Map.of()),
                                "serverInfo",
                                Map.of("name", "atlas-sandbox", "version", "1")));
            case "ping" -> Map.of("result", Map.of());
            case "tools/list" -> Map.of("result", Map.of("tools", TOOLS));
            default -> failure(-32601, "Method not found");
        };
    }

    private static void reply(Context request, @Nullable JsonNode id, Map<String, Object> outcome) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("jsonrpc", "2.0");
        body.set("id", id);
        outcome.forEach(body::putPOJO);
        Reply.with(request, Json.answer(200, body));
    }

    private static Map<String, Object> failure(int code, String message) {
        return Map.of("error", Map.of("code", code, "message", message));
    }

    private static Map<String, Object> tool(String name, String description) {
        return Map.of("name", name, "description", description, "inputSchema", Map.of("type", "object"));
    }
}
