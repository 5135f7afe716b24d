package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.Secret;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.AuthorizationResult.Refused;
import dev.esign.oauth.CallbackException.Reason;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationRequestTest {
    private static final ClientAuthentication CLIENT = ClientAuthentication.none("client-1");
    private static final URI REDIRECT = URI.create("https://app.example/callback");
    private static final String ISSUER = "https://as.example";

    private final AuthorizationCodeGrant grant = AuthorizationCodeGrant.of(metadata(""), CLIENT, REDIRECT);
    private final AuthorizationRequest request = grant.request();

    @Test
    void theUriSaysAllThatTheServerMustKnow() {
        URI uri = grant.withScopes("sign", "read")
                .withResource(URI.create("https://api.example/mcp"))
                .withParameter("prompt", "consent")
                .request()
                .uri();

        assertThat(uri.toString()).startsWith("https://as.example/authorize?");
        assertThat(query(uri))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "client-1")
                .containsEntry("redirect_uri", "https%3A%2F%2Fapp.example%2Fcallback")
                .containsEntry("scope", "sign%20read")
                .containsEntry("resource", "https%3A%2F%2Fapi.example%2Fmcp")
                .containsEntry("prompt", "consent")
                .containsEntry("code_challenge_method", "S256")
                .hasEntrySatisfying("state", state -> assertThat(state).hasSize(43))
                .hasEntrySatisfying(
                        "code_challenge", challenge -> assertThat(challenge).hasSize(43))
                .hasSize(9);
    }

    @Test
    void aQueryThatTheEndpointHasIsKept() {
        URI uri = AuthorizationCodeGrant.of(
                        URI.create("https://as.example/authorize?tenant=7"),
                        URI.create("https://as.example/token"),
                        CLIENT,
                        REDIRECT)
                .request()
                .uri();

        assertThat(uri.toString()).startsWith("https://as.example/authorize?tenant=7&response_type=code&");
    }

    @Test
    void eachRequestHasAStateAndAChallengeOfItsOwn() {
        assertThat(grant.request().uri()).isNotEqualTo(request.uri());
    }

    @Test
    void theUriOfARequestStaysTheSame() {
        assertThat(request.uri()).isEqualTo(request.uri());
    }

    @Test
    void aCodeIsAYes() {
        assertThat(callback("code=c-1")).isInstanceOf(Granted.class);
    }

    @Test
    void anErrorIsANoAndKeepsTheServersWords() {
        assertThat(callback(
                        "error=access_denied&error_description=Not+today%21&error_uri=https%3A%2F%2Fas.example%2Fno"))
                .isEqualTo(new Refused("access_denied", "Not today!", URI.create("https://as.example/no")));
    }

    @Test
    void aStateAloneIsANo() {
        assertThat(callback("")).isEqualTo(new Refused("access_denied", null, null));
    }

    @Test
    void aPageAboutTheErrorThatIsNoUriIsLeftOut() {
        assertThat(callback("error=x&error_uri=%20")).isEqualTo(new Refused("x", null, null));
        assertThat(grant.restore(request.save()).callback(back("error=x&error_uri=%3A%3A")))
                .isEqualTo(new Refused("x", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?code=c", "?code=c&state=", "?code=c&state=other", "?", "", "?%C3%28=1", "?state=%20"})
    void anotherStateIsNotTheAnswer(String query) {
        assertThat(reason(request, URI.create(REDIRECT + query))).isEqualTo(Reason.STATE_MISMATCH);
    }

    @Test
    void aStrangerWithAnotherStateDoesNotCancelTheRequest() {
        assertThat(reason(request, URI.create(REDIRECT + "?error=access_denied&state=guess")))
                .isEqualTo(Reason.STATE_MISMATCH);

        assertThat(callback("code=c-1")).isInstanceOf(Granted.class);
    }

    @Test
    void aRequestTakesOneAnswer() {
        callback("code=c-1");

        assertThat(reason(request, back("code=c-1"))).isEqualTo(Reason.REPLAYED);
    }

    @Test
    void aNoIsTheOneAnswerToo() {
        callback("error=access_denied");

        assertThat(reason(request, back("code=c-1"))).isEqualTo(Reason.REPLAYED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code=c&error=access_denied",
                "code=a&code=b",
                "error=a&error=b",
                "code=c&iss=a&iss=b",
                "code=c&code="
            })
    void whatSaysTwoThingsSaysNothing(String query) {
        assertThat(reason(request, back(query))).isEqualTo(Reason.AMBIGUOUS);
    }

    @Test
    void theRightStateTwiceIsAmbiguous() {
        String state = query(request.uri()).get("state");

        assertThat(reason(request, back("code=c&state=" + state))).isEqualTo(Reason.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code=", "error=", "codex=1", "error=%20"})
    void neitherCodeNorErrorIsMalformed(String query) {
        assertThat(reason(request, back(query))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void theServersOwnNameIsRight() {
        assertThat(callback("code=c-1&iss=https%3A%2F%2Fas.example")).isInstanceOf(Granted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fas.example%2F", "https%3A%2F%2Fevil.example", "x"})
    void anotherServersNameIsAMixUp(String issuer) {
        assertThat(reason(request, back("code=c-1&iss=" + issuer))).isEqualTo(Reason.ISSUER_MISMATCH);
    }

    @Test
    void anErrorFromAnotherServerIsAMixUpToo() {
        assertThat(reason(request, back("error=x&iss=https%3A%2F%2Fevil.example")))
                .isEqualTo(Reason.ISSUER_MISMATCH);
    }

    @Test
    void aServerThatPromisesItsNameMustSayIt() {
        AuthorizationRequest strict = AuthorizationCodeGrant.of(
                        metadata(", \"authorization_response_iss_parameter_supported\": true"), CLIENT, REDIRECT)
                .request();

        assertThat(reason(strict, back(strict, "code=c-1"))).isEqualTo(Reason.ISSUER_MISSING);
    }

    @Test
    void whereNobodyKnowsTheIssuerItIsNotChecked() {
        AuthorizationRequest loose = AuthorizationCodeGrant.of(
                        URI.create(ISSUER + "/authorize"), URI.create(ISSUER + "/token"), CLIENT, REDIRECT)
                .request();

        assertThat(loose.callback(back(loose, "code=c-1&iss=anybody"))).isInstanceOf(Granted.class);
    }

    @Test
    void anotherProcessTakesTheAnswer() {
        Secret saved = request.save();

        assertThat(grant.restore(saved).callback(back("code=c-1"))).isInstanceOf(Granted.class);
        assertThat(grant.restore(saved).uri()).isEqualTo(request.uri());
    }

    @Test
    void whatWasNotSavedIsNotRestored() {
        assertThatThrownBy(() -> grant.restore(Secret.of("canary")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void whatAnotherGrantSavedIsNotRestored() {
        URI authorize = URI.create(ISSUER + "/authorize");
        URI token = URI.create(ISSUER + "/token");
        AuthorizationCodeGrant plain = AuthorizationCodeGrant.of(authorize, token, CLIENT, REDIRECT);

        for (AuthorizationCodeGrant other : List.of(
                grant,
                AuthorizationCodeGrant.of(URI.create("https://evil.example/authorize"), token, CLIENT, REDIRECT),
                AuthorizationCodeGrant.of(authorize, URI.create("https://evil.example/token"), CLIENT, REDIRECT),
                AuthorizationCodeGrant.of(authorize, token, ClientAuthentication.none("client-2"), REDIRECT),
                AuthorizationCodeGrant.of(authorize, token, CLIENT, URI.create("https://app.example/other")))) {
            Secret saved = other.request().save();

            assertThatThrownBy(() -> plain.restore(saved))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("another grant")
                    .hasMessageNotContaining(saved.reveal().substring(0, 43));
        }
    }

    @Test
    void theSameGrantMadeAnewTakesWhatWasSaved() {
        AuthorizationCodeGrant anew = AuthorizationCodeGrant.of(metadata(""), CLIENT, REDIRECT);

        assertThat(anew.restore(request.save()).uri()).isEqualTo(request.uri());
    }

    @Test
    void nothingPrintsASecret() {
        String state = query(request.uri()).get("state");
        Throwable failure = catchThrowableOfType(
                CallbackException.class, () -> request.callback(back("code=canary&error=canary-error")));

        assertThat(request + " " + failure.getMessage() + " " + new Refused("x", null, null) + " "
                        + grant.restore(request.save()).callback(back("code=canary")))
                .doesNotContain(state)
                .doesNotContain("canary")
                .doesNotContain(request.save().reveal().substring(43, 86));
    }

    @Test
    void aServerWithPlainOnlyIsNotUsed() {
        AuthorizationServerMetadata plain = metadata(", \"code_challenge_methods_supported\": [\"plain\"]");

        assertThatThrownBy(() -> AuthorizationCodeGrant.of(plain, CLIENT, REDIRECT))
                .isInstanceOf(DiscoveryException.class)
                .hasMessageContaining("S256")
                .extracting(e -> ((DiscoveryException) e).reason())
                .isEqualTo(DiscoveryException.Reason.PKCE_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "response_type", "code_challenge", "client_id", "redirect_uri", "scope"})
    void whatTheSdkSetsNobodyElseSets(String name) {
        assertThatThrownBy(() -> grant.withParameter(name, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://app.example/callback", "/callback", "https://app.example/#x"})
    void aRedirectUriThatIsNotSafeIsRefused(String uri) {
        URI authorize = URI.create(ISSUER + "/authorize");
        URI token = URI.create(ISSUER + "/token");

        assertThatThrownBy(() -> AuthorizationCodeGrant.of(authorize, token, CLIENT, URI.create(uri)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redirect URI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:7777/callback", "com.example.app:/callback"})
    void appsOnAUsersMachineComeBackToThemselves(String uri) {
        assertThat(AuthorizationCodeGrant.of(metadata(""), CLIENT, URI.create(uri))
                        .request()
                        .uri())
                .hasParameter("redirect_uri", uri);
    }

    @Test
    void aTokenEndpointInClearIsRefused() {
        URI authorize = URI.create(ISSUER + "/authorize");
        URI token = URI.create("http://as.example/token");

        assertThatThrownBy(() -> AuthorizationCodeGrant.of(authorize, token, CLIENT, REDIRECT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token endpoint")
                .hasMessageContaining("https://");
    }

    private AuthorizationResult callback(String query) {
        return request.callback(back(query));
    }

    private URI back(String query) {
        return back(request, query);
    }

    private static URI back(AuthorizationRequest request, String query) {
        return URI.create(REDIRECT + "?state=" + query(request.uri()).get("state") + "&" + query);
    }

    private static Reason reason(AuthorizationRequest request, URI callback) {
        return catchThrowableOfType(CallbackException.class, () -> request.callback(callback))
                .reason();
    }

    private static AuthorizationServerMetadata metadata(String more) {
        return OAuthServer.metadata("{\"issuer\": \"https://as.example\","
                + "\"authorization_endpoint\": \"https://as.example/authorize\","
                + "\"token_endpoint\": \"https://as.example/token\"" + more + "}");
    }

    private static Map<String, String> query(URI uri) {
        return Stream.of(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
