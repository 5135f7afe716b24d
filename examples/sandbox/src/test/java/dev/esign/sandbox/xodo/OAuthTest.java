package dev.esign.sandbox.xodo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.atlas.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How a user connects an app (Xodo wire sheet §1.1, §1.2). */
class OAuthTest {
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private static final XodoSandbox XODO = Start.with(null, CLOCK);
    private static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback?of=us");

    private final OAuthApp app = XODO.newApp("Shop", CALLBACK, null);
    private final XodoUser anyone = XodoUser.anonymous(XODO);

    @AfterAll
    static void close() {
        XODO.close();
    }

    @Test
    void whoApprovesComesBackWithACodeAndTheState() {
        URI back = XODO.person().approve(authorize("a b&c"));

        assertThat(back.toString()).matches("http://127\\.0\\.0\\.1:9/callback\\?of=us&code=[\\w-]+&state=a\\+b%26c");
    }

    @Test
    void whoDeclinesComesBackWithTheStateAlone() {
        URI back = XODO.person().deny(authorize("s1"));

        assertThat(back).hasToString(CALLBACK + "&state=s1");
    }

    @Test
    void aCodeIsChangedForATokenInEitherEncoding() {
        JsonNode multipart =
                anyone.multipart("/oauth/token", exchange(code("s1"), "s1")).json();
        JsonNode urlencoded =
                anyone.form("/oauth/token", exchange(code("s2"), "s2")).json();

        assertThat(multipart.fieldNames())
                .toIterable()
                .containsExactly("success", "access_token", "token_type", "expires_in", "state");
        assertThat(multipart.get("success").asBoolean()).isTrue();
        assertThat(multipart.get("token_type").asText()).isEqualTo("Bearer");
        assertThat(multipart.get("expires_in").isTextual()).isTrue();
        assertThat(multipart.get("expires_in").asText()).isEmpty();
        assertThat(multipart.get("state").asText()).isEqualTo("s1");
        for (JsonNode token : new JsonNode[] {multipart, urlencoded}) {
            XodoUser user = XodoUser.withToken(XODO, token.get("access_token").asText());
            assertThat(user.get("/business").error()).isEmpty();
        }
    }

    @Test
    void theTokensAnswerSaysNothingOfSuccessIfThatIsAskedFor() {
        XODO.withSuccessInTokenAnswer(false);
        try {
            assertThat(anyone.multipart("/oauth/token", exchange(code("s"), "s"))
                            .json()
                            .fieldNames())
                    .toIterable()
                    .containsExactly("access_token", "token_type", "expires_in", "state");
        } finally {
            XODO.withSuccessInTokenAnswer(true);
        }
    }

    @Test
    void aCodeIsGoodOnceAndForTenMinutes() {
        Map<String, String> first = exchange(code("s"), "s");
        anyone.form("/oauth/token", first);
        Map<String, String> late = exchange(code("s"), "s");
        CLOCK.advance(Duration.ofMinutes(10));

        assertThat(refusal(first)).isEqualTo("invalid_code");
        assertThat(refusal(late)).isEqualTo("invalid_code");
    }

    @Test
    void aWrongSecretAForeignAppAndAWrongStateAreRefusedInAGoodAnswer() {
        Map<String, String> right = exchange(code("s"), "s");
        OAuthApp other = XODO.newApp("Other", CALLBACK, null);
        Map<String, String> wrongSecret = new LinkedHashMap<>(right);
        wrongSecret.put("client_secret", "guess");
        Map<String, String> foreign = new LinkedHashMap<>(right);
        foreign.put("client_id", other.clientId());
        foreign.put("client_secret", other.clientSecret());
        Map<String, String> wrongState = new LinkedHashMap<>(right);
        wrongState.put("state", "another");

        assertThat(refusal(wrongSecret)).isEqualTo("invalid_client");
        assertThat(refusal(foreign)).isEqualTo("invalid_code");
        assertThat(refusal(wrongState)).isEqualTo("invalid_state");
        assertThat(anyone.form("/oauth/token", right).json().has("access_token"))
                .isTrue();
    }

    @Test
    void aTokenSeesOnlyWhatWasMadeThroughItsApp() {
        XodoUser owner = XodoUser.of(XODO);
        String own = owner.sent(XodoUser.signer(1, "Ada"));
        XodoUser connected = XodoUser.withToken(XODO, token());
        String through = connected.sent(XodoUser.signer(1, "Ada"));

        assertThat(connected.get("/document?document_hash=" + own).error()).isEqualTo("document_permission_denied");
        assertThat(connected.get("/document?type=all").json()).hasSize(1);
        assertThat(owner.document(through).get("document_hash").asText()).isEqualTo(through);
    }

    @Test
    void aTokenActsForWhoeverApproved() {
        String key = XODO.newAccount();
        URI back = XODO.person(key).approve(authorize("s"));
        String token = anyone.form("/oauth/token", exchange(codeIn(back), "s"))
                .json()
                .get("access_token")
                .asText();

        assertThat(XodoUser.withToken(XODO, token)
                        .get("/business")
                        .json()
                        .at("/0/business_id")
                        .asLong())
                .isEqualTo(XODO.businessId(key));
    }

    @Test
    void whatIsSwitchedOffIsRefusedWithItsOwnType() {
        XodoUser connected = XodoUser.withToken(XODO, token());

        XODO.setAppActive(app.clientId(), false);
        assertThat(connected.get("/business").error()).isEqualTo("application_inactive");
        assertThat(anyone.get(authorize("s").toString()).status()).isEqualTo(400);
        assertThat(refusal(Map.of("client_id", app.clientId(), "client_secret", app.clientSecret())))
                .isEqualTo("application_inactive");
        XODO.setAppActive(app.clientId(), true);
        assertThat(connected.get("/business").error()).isEmpty();

        XODO.deactivateTokens();
        assertThat(connected.get("/business").error()).isEqualTo("inactive_access_token");
        XODO.revokeTokens();
        assertThat(connected.get("/business").error()).isEqualTo("invalid_access_token");
    }

    @Test
    void anAppThatIsNotKnownIsSaidSoOnThePageAndNobodyIsSentAnywhere() {
        assertThat(anyone.get("/oauth/authorize?client_id=none&state=s").status())
                .isEqualTo(400);
        assertThat(anyone.form(authorize("s").toString(), Map.of("login", "me", "password", "guess"))
                        .status())
                .isEqualTo(401);
        assertThat(anyone.form("/oauth/consent", Map.of("ticket", "guess")).status())
                .isEqualTo(400);
    }

    private URI authorize(String state) {
        String query = "?client_id=" + app.clientId() + "&state="
                + state.replace(" ", "%20").replace("&", "%26");
        return URI.create(XODO.authorizationUrl() + query);
    }

    private String code(String state) {
        return codeIn(XODO.person().approve(authorize(state)));
    }

    private static String codeIn(URI back) {
        return back.getQuery().replaceAll(".*code=([^&]+).*", "$1");
    }

    private Map<String, String> exchange(String code, String state) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client_id", app.clientId());
        fields.put("client_secret", app.clientSecret());
        fields.put("code", code);
        fields.put("state", state);
        return fields;
    }

    private String token() {
        return anyone.multipart("/oauth/token", exchange(code("s"), "s"))
                .json()
                .get("access_token")
                .asText();
    }

    private String refusal(Map<String, String> fields) {
        XodoUser.Reply reply = anyone.form("/oauth/token", fields);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("success").asBoolean(true)).isFalse();
        assertThat(reply.json().get("message").asText()).isNotEmpty();
        return reply.json().get("error").asText();
    }
}
