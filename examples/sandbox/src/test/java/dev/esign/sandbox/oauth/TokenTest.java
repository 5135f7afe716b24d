package dev.esign.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.oauth.App.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code /oauth/token} and {@code /oauth/revoke}: who gets tokens, and when they end. */
class TokenTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();
    private static final AuthorizationServer SERVER = ATLAS.authorizationServer();
    private static final List<String> MACHINE = List.of("client_credentials");

    private final App app = App.register(ATLAS, App.PUBLIC);

    @AfterEach
    void theClockIsRightAgain() {
        SERVER.setClockAhead(Duration.ZERO);
        SERVER.setTokenLife(Duration.ofHours(1));
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aCodeGivesTokensThatNoCacheKeeps() {
        Reply tokens = app.connect();

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
        assertThat(tokens.get("token_type")).isEqualTo("Bearer");
        assertThat(tokens.json().get("expires_in").intValue()).isEqualTo(3600);
        assertThat(tokens.get("scope")).isEqualTo("envelopes:read envelopes:write");
        assertThat(works(tokens)).isTrue();
        assertThat(tokens.get("refresh_token")).isNotEmpty();
    }

    @Test
    void aClientThatDidNotRegisterForRefreshGetsNoRefreshToken() {
        Map<String, Object> metadata = new HashMap<>(App.PUBLIC);
        metadata.remove("grant_types");

        assertThat(App.register(ATLAS, metadata).connect().json().has("refresh_token"))
                .isFalse();
    }

    @Test
    void aWrongVerifierIsRefusedAndTheRightOneStillWorks() {
        String code = app.code(Map.of());
        Map<String, String> form = new HashMap<>(Map.of("grant_type", "authorization_code", "code", code));

        assertThat(app.token(form).refusal()).isEqualTo("400 invalid_request");
        form.put("code_verifier", App.VERIFIER.replace('d', 'e'));
        assertThat(app.token(form).refusal()).isEqualTo("400 invalid_grant");
        form.put("code_verifier", App.challenge(App.VERIFIER));
        assertThat(app.token(form).refusal()).isEqualTo("400 invalid_grant");
        form.put("code_verifier", "short");
        assertThat(app.token(form).refusal()).isEqualTo("400 invalid_grant");
        assertThat(app.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void aCodeUsedTwiceRevokesWhatItGave() {
        String code = app.code(Map.of());
        Reply tokens = app.redeem(code);
        Reply others = app.connect();

        assertThat(app.redeem(code).refusal()).isEqualTo("400 invalid_grant");

        assertThat(works(tokens)).isFalse();
        assertThat(app.refresh(tokens.get("refresh_token")).refusal()).isEqualTo("400 invalid_grant");
        assertThat(works(others)).isTrue();
    }

    @Test
    void aForeignClientCanNeitherUseNorSpoilACode() {
        App thief = App.register(ATLAS, App.PUBLIC);
        String code = app.code(Map.of());

        assertThat(thief.redeem(code).refusal()).isEqualTo("400 invalid_grant");
        Reply tokens = app.redeem(code);
        assertThat(thief.redeem(code).refusal()).isEqualTo("400 invalid_grant");

        assertThat(works(tokens)).isTrue();
    }

    @Test
    void aCodeLivesForAMinute() {
        String late = app.code(Map.of());
        String inTime = app.code(Map.of());

        SERVER.setClockAhead(Duration.ofSeconds(55));
        assertThat(app.redeem(inTime).status()).isEqualTo(200);
        SERVER.setClockAhead(Duration.ofSeconds(61));
        assertThat(app.redeem(late).refusal()).isEqualTo("400 invalid_grant");
    }

    @Test
    void aCodeIsBoundToItsRedirectUri() {
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                app.code(Map.of()),
                "code_verifier",
                App.VERIFIER,
                "redirect_uri",
                App.REDIRECT + "/other"));

        assertThat(app.token(form).refusal()).isEqualTo("400 invalid_grant");
        form.remove("redirect_uri");
        assertThat(app.token(form).status()).isEqualTo(200);
    }

    @Test
    void aRefreshGivesANewPairAndTheAccessTokenBeforeItGoesOn() {
        Reply first = app.connect();
        Reply second = app.refresh(first.get("refresh_token"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
        assertThat(works(second)).isTrue();
        assertThat(works(first)).isTrue();
    }

    @Test
    void aRefreshTokenUsedTwiceRevokesTheFamily() {
        Reply first = app.connect();
        Reply second = app.refresh(first.get("refresh_token"));

        assertThat(app.refresh(first.get("refresh_token")).refusal()).isEqualTo("400 invalid_grant");

        assertThat(works(second)).isFalse();
        assertThat(app.refresh(second.get("refresh_token")).refusal()).isEqualTo("400 invalid_grant");
    }

    @Test
    void aForeignClientCannotRefresh() {
        Reply tokens = app.connect();

        assertThat(App.register(ATLAS, App.PUBLIC)
                        .refresh(tokens.get("refresh_token"))
                        .refusal())
                .isEqualTo("400 invalid_grant");
        assertThat(app.refresh(tokens.get("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void aRefreshMayAskForLessButNotForMore() {
        String refreshToken =
                app.redeem(app.code(Map.of("scope", "envelopes:read"))).get("refresh_token");
        Map<String, String> form = new HashMap<>(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));

        form.put("scope", "envelopes:read envelopes:write");
        assertThat(app.token(form).refusal()).isEqualTo("400 invalid_scope");
        form.put("scope", "envelopes:read");
        assertThat(app.token(form).get("scope")).isEqualTo("envelopes:read");
    }

    @Test
    void aTokenIsBoundToItsResource() {
        Reply tokens = app.redeem(app.code(Map.of("resource", SERVER.issuer() + "/api")));

        assertThat(SERVER.access(tokens.get("access_token")).orElseThrow().resources())
                .containsExactly("/api");
        assertThat(App.json(ATLAS, "POST", "/mcp", "Bearer " + tokens.get("access_token"), Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(app.token(Map.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                tokens.get("refresh_token"),
                                "resource",
                                SERVER.resource().toString()))
                        .refusal())
                .isEqualTo("400 invalid_target");
    }

    @Test
    void aClientGetsATokenForItself() {
        for (String method : List.of("client_secret_basic", "client_secret_post")) {
            App machine = App.register(ATLAS, Map.of("grant_types", MACHINE, "token_endpoint_auth_method", method));
            Map<String, String> form = Map.of("grant_type", "client_credentials", "scope", "envelopes:read");

            Reply tokens = method.endsWith("basic")
                    ? machine.tokenByBasic(machine.secret(), form)
                    : machine.token(with(form, "client_secret", machine.secret()));

            assertThat(tokens.status()).isEqualTo(200);
            assertThat(tokens.get("scope")).isEqualTo("envelopes:read");
            assertThat(tokens.json().has("refresh_token")).isFalse();
            assertThat(works(tokens)).isTrue();
        }
    }

    @Test
    void aClientThatCannotShowWhoItIsIsRefused() {
        App machine = App.register(ATLAS, Map.of("grant_types", MACHINE));
        Map<String, String> form = Map.of("grant_type", "client_credentials");

        Reply wrong = machine.tokenByBasic("wrong", form);
        assertThat(wrong.refusal()).isEqualTo("401 invalid_client");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic ");
        assertThat(machine.token(form).refusal()).isEqualTo("401 invalid_client");
        assertThat(machine.token(with(form, "client_secret", machine.secret())).refusal())
                .as("the other method than the registered one")
                .isEqualTo("401 invalid_client");
        assertThat(App.form(ATLAS, "/oauth/token", "", form).refusal()).isEqualTo("401 invalid_client");
        assertThat(App.form(ATLAS, "/oauth/token", "Basic %%%", form).refusal()).isEqualTo("401 invalid_client");
        assertThat(machine.tokenByBasic(machine.secret(), with(form, "client_secret", machine.secret()))
                        .refusal())
                .isEqualTo("400 invalid_request");
    }

    @Test
    void aGrantThatIsNotKnownOrNotTheClientsIsRefused() {
        assertThat(app.token(Map.of("grant_type", "password")).refusal()).isEqualTo("400 unsupported_grant_type");
        assertThat(app.token(Map.of("grant_type", "client_credentials")).refusal())
                .isEqualTo("400 unauthorized_client");
        assertThat(app.token(Map.of()).refusal()).isEqualTo("400 invalid_request");
        assertThat(App.json(ATLAS, "POST", "/oauth/token", "", Map.of("grant_type", "refresh_token"))
                        .refusal())
                .isEqualTo("400 invalid_request");
    }

    @Test
    void tokensEndWhenTheirLifeIsOver() {
        SERVER.setTokenLife(Duration.ofSeconds(20));
        Reply tokens = app.connect();
        assertThat(tokens.json().get("expires_in").intValue()).isEqualTo(20);

        SERVER.setClockAhead(Duration.ofSeconds(19));
        assertThat(works(tokens)).isTrue();
        SERVER.setClockAhead(Duration.ofSeconds(30));
        assertThat(works(tokens)).isFalse();
        assertThat(app.refresh(tokens.get("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void tokensEndEarlyWhenTheSandboxIsTold() {
        Reply tokens = app.connect();
        SERVER.expireAccessTokens();
        assertThat(works(tokens)).isFalse();
        Reply next = app.refresh(tokens.get("refresh_token"));
        assertThat(works(next)).isTrue();

        SERVER.revokeEverything();

        assertThat(works(next)).isFalse();
        assertThat(app.refresh(next.get("refresh_token")).refusal()).isEqualTo("400 invalid_grant");
        assertThat(app.connect().status()).isEqualTo(200);
    }

    @Test
    void aRevokedAccessTokenEndsAloneARevokedRefreshTokenWithItsFamily() {
        Reply tokens = app.connect();

        assertThat(app.revoke(tokens.get("access_token")).status()).isEqualTo(200);
        assertThat(works(tokens)).isFalse();
        Reply next = app.refresh(tokens.get("refresh_token"));
        assertThat(app.revoke(next.get("refresh_token")).status()).isEqualTo(200);

        assertThat(works(next)).isFalse();
        assertThat(app.refresh(next.get("refresh_token")).refusal()).isEqualTo("400 invalid_grant");
    }

    @Test
    void revokingAnUnknownTokenIsFineAForeignOneIsNot() {
        Reply tokens = app.connect();
        App foreign = App.register(ATLAS, App.PUBLIC);

        assertThat(app.revoke("never-seen").status()).isEqualTo(200);
        assertThat(foreign.revoke(tokens.get("access_token")).refusal()).isEqualTo("400 unauthorized_client");
        assertThat(foreign.revoke(tokens.get("refresh_token")).refusal()).isEqualTo("400 unauthorized_client");
        assertThat(works(tokens)).isTrue();
    }

    @Test
    void tokenRequestsAreCounted() {
        long before = SERVER.tokenRequests();

        app.refresh("never-seen");
        app.refresh("never-seen");

        assertThat(SERVER.tokenRequests() - before).isEqualTo(2);
    }

    private static boolean works(Reply tokens) {
        Reply reply = App.json(
                ATLAS,
                "POST",
                "/mcp",
                "Bearer " + tokens.get("access_token"),
                Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"));
        return reply.status() == 200;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }
}
