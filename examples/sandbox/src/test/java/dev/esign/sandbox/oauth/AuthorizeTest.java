package dev.esign.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.oauth.App.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** {@code /oauth/authorize}: what a user is asked, and where the browser goes then. */
class AuthorizeTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();
    private static final String ISSUER = ATLAS.authorizationServer().issuer().toString();

    private final App app = App.register(ATLAS, App.PUBLIC);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void approvalGoesBackWithCodeStateAndIssuer() {
        URI back = ATLAS.person().approve(app.authorizationUrl(Map.of()));

        assertThat(back.toString()).startsWith(App.REDIRECT + "?");
        assertThat(App.query(back)).containsOnlyKeys("code", "state", "iss");
        assertThat(App.query(back)).containsEntry("state", "s t&te").containsEntry("iss", ISSUER);
    }

    @Test
    void denialGoesBackWithAnErrorStateAndIssuer() {
        URI back = ATLAS.person().deny(app.authorizationUrl(Map.of()));

        assertThat(App.query(back))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s t&te")
                .containsEntry("iss", ISSUER)
                .doesNotContainKey("code");
    }

    @Test
    void aStateThatWasNotSentDoesNotComeBack() {
        assertThat(App.query(ATLAS.person().approve(app.authorizationUrl(Map.of("state", "")))))
                .containsOnlyKeys("code", "iss");
    }

    @Test
    void aRedirectUriKeepsItsOwnQuery() {
        String redirect = "https://app.test/cb?tenant=7";
        App other = App.register(ATLAS, Map.of("redirect_uris", List.of(redirect)));

        assertThat(ATLAS.person()
                        .approve(other.authorizationUrl(Map.of("redirect_uri", redirect)))
                        .toString())
                .startsWith(redirect + "&code=");
    }

    @Test
    void onTheLoopbackAnyPortWillDo() {
        String other = App.REDIRECT.replace("7777", "45678");

        assertThat(ATLAS.person()
                        .approve(app.authorizationUrl(Map.of("redirect_uri", other)))
                        .toString())
                .startsWith(other + "?");
    }

    @Test
    void aRedirectUriThatIsNotTheRegisteredOneSendsNobodyAnywhere() {
        for (String other : List.of(
                "https://thief.test/cb",
                App.REDIRECT + "/",
                App.REDIRECT + "?x=y",
                App.REDIRECT + "#f",
                App.REDIRECT.replace("http:", "https:"),
                "http://localhost:7777/callback",
                "http://127.0.0.1:7777@thief.test/callback",
                "http://127.0.0.1:7777/../callback",
                "http://[",
                "")) {
            Reply page = open(Map.of("redirect_uri", other));

            assertThat(page.status()).as("%s", other).isEqualTo(400);
            assertThat(page.header("Location")).isEmpty();
            assertThat(page.header("Content-Type")).startsWith("text/html");
        }
    }

    @Test
    void anHttpsRedirectUriKeepsItsPort() {
        App other = App.register(ATLAS, Map.of("redirect_uris", List.of("https://app.test/cb")));

        assertThat(App.get(ATLAS, pathOf(other.authorizationUrl(Map.of("redirect_uri", "https://app.test:444/cb"))), "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anUnknownClientSendsNobodyAnywhere() {
        for (String id : List.of("unknown", "<script>", "")) {
            Reply page = open(Map.of("client_id", id));

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.header("Location")).isEmpty();
            assertThat(page.text()).doesNotContain("<script>");
        }
    }

    @Test
    void aRequestThatIsNotRightGoesBackWithAnError() {
        assertThat(error(Map.of("code_challenge", ""))).isEqualTo("invalid_request");
        assertThat(error(Map.of("code_challenge", "short"))).isEqualTo("invalid_request");
        assertThat(error(Map.of("code_challenge_method", "plain"))).isEqualTo("invalid_request");
        assertThat(error(Map.of("code_challenge_method", ""))).isEqualTo("invalid_request");
        assertThat(error(Map.of("response_type", "token"))).isEqualTo("unsupported_response_type");
        assertThat(error(Map.of("response_type", ""))).isEqualTo("invalid_request");
        assertThat(error(Map.of("scope", "envelopes:read root"))).isEqualTo("invalid_scope");
        assertThat(error(Map.of("resource", "https://elsewhere.test/mcp"))).isEqualTo("invalid_target");
        assertThat(error(Map.of("resource", ISSUER + "/mcp/"))).isEqualTo("invalid_target");
    }

    @Test
    void aParameterMayNotComeTwice() {
        String path = pathOf(app.authorizationUrl(Map.of()));

        Reply twice = App.get(ATLAS, path + "&code_challenge=" + App.challenge("another"), "");

        assertThat(App.query(URI.create(twice.header("Location")))).containsEntry("error", "invalid_request");
        assertThat(App.get(ATLAS, path + "&redirect_uri=https://thief.test/cb", "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aClientThatDoesNotUseCodesCannotAsk() {
        App machine = App.register(
                ATLAS, Map.of("grant_types", List.of("client_credentials"), "redirect_uris", List.of(App.REDIRECT)));

        assertThat(App.query(ATLAS.person().approve(machine.authorizationUrl(Map.of()))))
                .containsEntry("error", "unauthorized_client");
    }

    @Test
    void aWrongPasswordIsAskedForAgain() {
        URI url = app.authorizationUrl(Map.of());
        Reply refused =
                App.form(ATLAS, pathOf(url), "", Map.of("login", ATLAS.person().login(), "password", "wrong"));
        Reply otherName =
                App.form(ATLAS, pathOf(url), "", Map.of("login", "platform@atlas.test", "password", ATLAS.apiKey()));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).contains("name=\"password\"").doesNotContain("name=\"ticket\"");
        assertThat(otherName.status()).isEqualTo(401);
    }

    @Test
    void theConsentPageSaysWhoAsksForWhatAndEscapesIt() {
        Reply page = consentPage();

        assertThat(page.text())
                .contains("Letters &amp; &lt;b&gt;Co&lt;/b&gt;", "envelopes:write", "profile@atlas.test", App.REDIRECT)
                .doesNotContain("<b>");
        assertThat(page.header("Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void nobodyConsentsWithoutHavingLoggedInOrTwice() {
        String ticket = consentPage().text().replaceAll("(?s).*name=\"ticket\" value=\"([^\"]*)\".*", "$1");

        assertThat(consent("guessed").status()).isEqualTo(400);
        assertThat(consent(ticket).status()).isEqualTo(303);
        assertThat(consent(ticket).status()).isEqualTo(400);
    }

    @Test
    void thePersonSaysWhenThereIsNoPageToFillIn() {
        assertThatThrownBy(() -> ATLAS.person().approve(app.authorizationUrl(Map.of("client_id", "unknown"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("400");
        assertThat(ATLAS.person().toString()).doesNotContain(ATLAS.apiKey());
    }

    private Reply open(Map<String, String> changes) {
        return App.get(ATLAS, pathOf(app.authorizationUrl(changes)), "");
    }

    private String error(Map<String, String> changes) {
        URI back = URI.create(open(changes).header("Location"));
        assertThat(App.query(back)).containsEntry("state", "s t&te").containsEntry("iss", ISSUER);
        return App.query(back).getOrDefault("error", "");
    }

    private Reply consentPage() {
        Person person = ATLAS.person();
        return App.form(
                ATLAS,
                pathOf(app.authorizationUrl(Map.of())),
                "",
                Map.of("login", person.login(), "password", person.password()));
    }

    private static Reply consent(String ticket) {
        return App.form(ATLAS, "/oauth/consent", "", Map.of("ticket", ticket, "decision", "approve"));
    }

    private static String pathOf(URI url) {
        return url.getRawPath() + "?" + url.getRawQuery();
    }
}
