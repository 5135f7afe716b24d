package dev.esign.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.oauth.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** As much of an MCP client as says hello: JSON-RPC over HTTP, with the tokens of any source. Thread-safe. */
public final class McpClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String VERSION = "2025-06-18";

    private final URI endpoint;
    private final OkHttpClient http;

    /**
     * Makes a client.
     *
     * @param endpoint the MCP server's URL
     * @param tokens where its tokens come from
     */
    public McpClient(URI endpoint, TokenSource tokens) {
        this.endpoint = endpoint;
        // Few calls, far apart: it keeps no connection, so that there is nothing to close.
        this.http = new OkHttpClient.Builder()
                .addInterceptor(tokens.interceptor())
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    /**
     * Says hello.
     *
     * @return the server's name
     * @throws IOException if the server does not answer as it should, or there is no token
     */
    public String initialize() throws IOException {
        ObjectNode params = MAPPER.createObjectNode().put("protocolVersion", VERSION);
        params.putObject("capabilities");
        params.putObject("clientInfo").put("name", "esign-connect").put("version", "1");
        return call("initialize", params).at("/serverInfo/name").asText();
    }

    /**
     * Asks what the server can do.
     *
     * @return the names of its tools
     * @throws IOException if the server does not answer as it should, or there is no token
     */
    public List<String> tools() throws IOException {
        return call("tools/list", MAPPER.createObjectNode()).path("tools").findValuesAsText("name");
    }

    private JsonNode call(String method, ObjectNode params) throws IOException {
        ObjectNode call = MAPPER.createObjectNode();
        call.put("jsonrpc", "2.0").put("id", 1).put("method", method).set("params", params);
        Request request = new Request.Builder()
                .url(endpoint.toString())
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", VERSION)
                .post(RequestBody.create(MAPPER.writeValueAsBytes(call), JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("The MCP server answered " + method + " with " + response.code());
            }
            JsonNode answer = MAPPER.readTree(response.body().bytes());
            if (!answer.has("result")) {
                throw new IOException("The MCP server refused " + method);
            }
            return answer.get("result");
        }
    }
}
