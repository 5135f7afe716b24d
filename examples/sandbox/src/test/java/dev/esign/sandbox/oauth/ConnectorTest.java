package dev.esign.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.oauth.App.Reply;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a connected client may do at Atlas, and what it meets when Atlas is not well. */
class ConnectorTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();
    private static final String PLATFORM_CALL = "/api/platform/connected-accounts";

    private final App app = App.register(ATLAS, App.PUBLIC);

    @AfterEach
    void noFaults() {
        ATLAS.faults().clear();
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aTokenActsForTheAccountThatWasConnected() {
        URI back = ATLAS.person(ATLAS.platformKey()).approve(app.authorizationUrl(Map.of()));
        Reply platform = app.redeem(App.query(back).getOrDefault("code", ""));
        Reply profile = app.connect();

        assertThat(App.get(ATLAS, "/api/envelopes", bearer(profile)).status()).isEqualTo(200);
        assertThat(App.get(ATLAS, PLATFORM_CALL, bearer(profile)).status()).isEqualTo(403);
        assertThat(App.get(ATLAS, PLATFORM_CALL, bearer(platform)).status()).isEqualTo(200);
    }

    @Test
    void aTokenDoesNoMoreThanItsScopes() {
        Reply reader = app.redeem(app.code(Map.of("scope", "envelopes:read")));
        Reply writer = app.redeem(app.code(Map.of("scope", "envelopes:write")));

        Reply refused = App.json(ATLAS, "POST", "/api/envelope", bearer(reader), Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope", "envelopes:write");
        assertThat(App.get(ATLAS, "/api/envelopes", bearer(reader)).status()).isEqualTo(200);
        assertThat(App.get(ATLAS, "/api/envelopes", bearer(writer)).status()).isEqualTo(403);
        assertThat(App.json(ATLAS, "POST", "/api/envelope", bearer(writer), Map.of())
                        .status())
                .as("let in, but without a document")
                .isEqualTo(400);
    }

    @Test
    void aTokenThatHasEndedIsRefusedEverywhere() {
        Reply tokens = app.connect();
        ATLAS.authorizationServer().expireAccessTokens();

        Reply api = App.get(ATLAS, "/api/envelopes", bearer(tokens));
        Reply mcp = rpc(bearer(tokens), Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"));

        assertThat(api.status()).isEqualTo(401);
        assertThat(api.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(mcp.status()).isEqualTo(401);
        assertThat(mcp.header("WWW-Authenticate")).contains("resource_metadata=", "error=\"invalid_token\"");
    }

    @Test
    void aClientsOwnTokenActsForTheAccountThatRegisteredIt() {
        Map<String, Object> machine = Map.of("grant_types", List.of("client_credentials"));
        Map<String, String> form = Map.of("grant_type", "client_credentials");
        Reply ours = App.json(ATLAS, "POST", "/oauth/register", "Bearer " + ATLAS.platformKey(), machine);
        App nobodys = App.register(ATLAS, machine);

        Reply platform =
                App.form(ATLAS, "/oauth/token", App.basic(ours.get("client_id"), ours.get("client_secret")), form);

        assertThat(App.get(ATLAS, PLATFORM_CALL, bearer(platform)).status()).isEqualTo(200);
        assertThat(App.get(ATLAS, "/api/envelopes", bearer(nobodys.tokenByBasic(nobodys.secret(), form)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void mcpListsItsToolsForATokenAndForAKey() {
        String token = bearer(app.redeem(app.code(
                Map.of("resource", ATLAS.authorizationServer().resource().toString()))));
        for (String authorization : List.of(token, "Bearer " + ATLAS.apiKey())) {
            Reply hello = rpc(
                    authorization,
                    Map.of(
                            "jsonrpc",
                            "2.0",
                            "id",
                            "a",
                            "method",
                            "initialize",
                            "params",
                            Map.of("protocolVersion", "2025-03-26")));
            Reply tools = rpc(authorization, Map.of("jsonrpc", "2.0", "id", 2, "method", "tools/list"));

            assertThat(hello.json().at("/result/protocolVersion").asText()).isEqualTo("2025-03-26");
            assertThat(hello.get("id")).isEqualTo("a");
            assertThat(tools.json().at("/result/tools").findValuesAsText("name"))
                    .containsExactly("get_envelope", "list_envelopes");
        }
    }

    @Test
    void mcpSaysInJsonRpcWhatItCannotDo() {
        String key = "Bearer " + ATLAS.apiKey();

        assertThat(rpc(key, Map.of("jsonrpc", "2.0", "id", 1, "method", "nothing"))
                        .json()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32601);
        assertThat(rpc(key, Map.of("id", 1)).json().at("/error/code").asInt()).isEqualTo(-32600);
        Reply broken = App.form(ATLAS, "/mcp", key, Map.of("a", "b"));
        assertThat(broken.json().at("/error/code").asInt()).isEqualTo(-32700);
        assertThat(broken.json().get("id").isNull()).isTrue();
        assertThat(rpc(key, Map.of("jsonrpc", "2.0", "method", "notifications/initialized"))
                        .status())
                .isEqualTo(202);
        assertThat(App.get(ATLAS, "/mcp", key).status()).isEqualTo(405);
        assertThat(App.get(ATLAS, "/mcp", "Basic eDp5").header("WWW-Authenticate"))
                .contains("resource_metadata=");
    }

    @Test
    void ofTwoRefreshesAtTheSameTimeOneIsTakenForATheft() {
        String refreshToken = app.connect().get("refresh_token");

        List<CompletableFuture<Reply>> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> app.refresh(refreshToken)))
                .toList();
        List<Reply> replies = both.stream().map(CompletableFuture::join).toList();

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 400);
        Reply won = replies.stream().filter(r -> r.status() == 200).findFirst().orElseThrow();
        assertThat(ATLAS.authorizationServer().access(won.get("access_token"))).isEmpty();
    }

    @Test
    void aLostRefreshAnswerCannotBeAskedForAgain() {
        String refreshToken = app.connect().get("refresh_token");
        ATLAS.faults().add(Fault.resetAfter().on("POST", "/oauth/token").times(1));

        assertThatThrownBy(() -> app.refresh(refreshToken)).isInstanceOf(UncheckedIOException.class);

        assertThat(app.refresh(refreshToken).refusal()).isEqualTo("400 invalid_grant");
    }

    @Test
    void everyEndpointMeetsFaults() {
        for (String path : List.of(
                "/.well-known/oauth-authorization-server",
                "/.well-known/oauth-protected-resource/mcp",
                "/oauth/authorize",
                "/oauth/register/x",
                "/mcp")) {
            ATLAS.faults().add(Fault.status(502, Map.of()).on("GET", path).times(1));
            assertThat(App.get(ATLAS, path, "").status()).as(path).isEqualTo(502);
        }
        ATLAS.faults()
                .add(Fault.status(200, Map.of()).on("POST", "/oauth/token").times(1));
        Reply otherJson = app.refresh("x");
        assertThat(otherJson.status()).isEqualTo(200);
        assertThat(otherJson.json().has("access_token")).isFalse();
        ATLAS.faults().add(Fault.truncate().on("POST", "/oauth/token").times(1));
        assertThatThrownBy(() -> app.refresh("x")).isInstanceOf(UncheckedIOException.class);
        ATLAS.faults()
                .add(Fault.delay(Duration.ofMillis(1))
                        .on("POST", "/oauth/revoke")
                        .times(1));
        assertThat(app.revoke("x").status()).isEqualTo(200);
        assertThat(ATLAS.faults().list()).isEmpty();
    }

    private static Reply rpc(String authorization, Map<String, ?> call) {
        return App.json(ATLAS, "POST", "/api/mcp", authorization, call);
    }

    private static String bearer(Reply tokens) {
        return "Bearer " + tokens.get("access_token");
    }
}
