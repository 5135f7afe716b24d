package dev.esign.acceptance;

import static dev.esign.acceptance.XodoUser.ADA;
import static dev.esign.acceptance.XodoUser.contract;
import static dev.esign.acceptance.XodoUser.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.AuthenticationException;
import dev.esign.PermissionException;
import dev.esign.Secret;
import dev.esign.oauth.AuthorizationCodeGrant;
import dev.esign.oauth.AuthorizationRequest;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.AuthorizationResult.Refused;
import dev.esign.oauth.CallbackException;
import dev.esign.oauth.InvalidGrantException;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.TokenException;
import dev.esign.oauth.TokenResponse;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.oauth.XodoOAuth;
import dev.esign.sandbox.xodo.OAuthApp;
import dev.esign.sandbox.xodo.XodoSandbox;
import dev.esign.xodo.DocumentType;
import dev.esign.xodo.XodoClient;
import dev.esign.xodo.XodoDocument;
import java.net.URI;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Accounts of Xodo Sign that are connected to an app, and the tokens that come of it. */
class XodoConnectTest {
    private static final URI CALLBACK = URI.create("http://127.0.0.1/callback");

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final XodoSandbox sandbox = SANDBOX.sandbox().xodo();
    private final XodoUser user = SANDBOX.xodoUser();
    private final OAuthClient oauth = SANDBOX.closing(OAuthClient.of(SandboxExtension.impatient()));
    private final OAuthApp app = sandbox.newApp("Shop", CALLBACK, null);
    private final AuthorizationCodeGrant grant = grant(app);

    @Test
    void whoSaysNoComesBackAsRefused() {
        AuthorizationRequest request = grant.request();

        assertThat(request.callback(sandbox.person(user.accessKey()).deny(request.uri())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aTokenIsWorthWhatItsAppHasMade() throws Exception {
        String own = user.sent(ADA);
        XodoClient client = client(connected(grant));
        String made =
                client.documents().create(contract(signer(1, ADA))).execute().hash();

        assertThat(client.documents().list(DocumentType.ALL))
                .extracting(XodoDocument::hash)
                .containsExactly(made);
        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> client.documents().get(own).execute());
        XodoClient rival = client(connected(grant(sandbox.newApp("Rival", CALLBACK, null))));
        assertThat(rival.documents().list(DocumentType.ALL)).isEmpty();
        assertThat(user.documents().list(DocumentType.ALL))
                .extracting(XodoDocument::hash)
                .containsExactlyInAnyOrder(own, made);
    }

    @Test
    void aTokenThatIsKeptWorksInAnotherProcess() {
        Secret saved = connected(grant).save();
        int before = sandbox.tokenRequests();

        TokenResponse restored = TokenResponse.restore(saved);

        assertThat(restored.expiresAt()).isEmpty();
        assertThat(restored.refreshToken()).isEmpty();
        assertThat(client(restored).businesses().execute()).hasSize(1);
        assertThat(sandbox.tokenRequests()).isEqualTo(before);
    }

    @Test
    void aQuestionThatIsKeptIsAnsweredInAnotherProcess() {
        AuthorizationRequest request = grant.request();
        Secret saved = request.save();
        URI back = sandbox.person(user.accessKey()).approve(request.uri());

        Granted granted = (Granted) grant.restore(saved).callback(back);

        assertThat(client(oauth.exchange(granted).execute()).businesses().execute())
                .hasSize(1);
    }

    @Test
    void aCodeCountsOnce() {
        AuthorizationRequest request = grant.request();
        Granted granted = approved(request);
        oauth.exchange(granted).execute();

        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(() -> oauth.exchange(granted).execute())
                .satisfies(e -> assertThat(e.error()).contains("invalid_code"));
    }

    @Test
    void aSecretThatIsWrongIsTold() {
        AuthorizationCodeGrant wrong = XodoOAuth.grant(sandbox.siteUrl(), app.clientId(), "wrong-4711");

        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(() -> oauth.exchange(approved(wrong.request())).execute())
                .satisfies(e -> assertThat(e.error()).contains("invalid_client"))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("4711"));
    }

    @Test
    void anAnswerToAnotherQuestionIsNone() {
        AuthorizationRequest ours = grant.request();
        URI foreign = sandbox.person(user.accessKey()).approve(grant.request().uri());

        assertThatExceptionOfType(CallbackException.class).isThrownBy(() -> ours.callback(foreign));
        assertThat(approved(ours)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aTokenThatIsNoMoreIsNotAskedForAgain(Consumer<XodoSandbox> end) {
        XodoClient client = client(connected(grant));
        assertThat(client.businesses().execute()).hasSize(1);
        int before = sandbox.tokenRequests();

        end.accept(sandbox);

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(InvalidGrantException.class)
                    .isThrownBy(() -> client.businesses().execute());
        }
        assertThat(sandbox.tokenRequests()).isEqualTo(before);
    }

    static Stream<Consumer<XodoSandbox>> ends() {
        return Stream.of(XodoSandbox::deactivateTokens, XodoSandbox::revokeTokens);
    }

    @Test
    void anAppThatIsSwitchedOffIsToldAndItsTokenIsGoodAgainWithIt() {
        XodoClient client = client(connected(grant));
        int before = sandbox.tokenRequests();

        sandbox.setAppActive(app.clientId(), false);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> client.businesses().execute())
                .satisfies(e -> assertThat(e.code()).contains("application_inactive"));
        sandbox.setAppActive(app.clientId(), true);
        assertThat(client.businesses().execute()).hasSize(1);
        assertThat(sandbox.tokenRequests()).isEqualTo(before);
    }

    private AuthorizationCodeGrant grant(OAuthApp of) {
        return XodoOAuth.grant(sandbox.siteUrl(), of.clientId(), of.clientSecret());
    }

    private Granted approved(AuthorizationRequest request) {
        return (Granted) request.callback(sandbox.person(user.accessKey()).approve(request.uri()));
    }

    private TokenResponse connected(AuthorizationCodeGrant to) {
        return oauth.exchange(approved(to.request())).execute();
    }

    private XodoClient client(TokenResponse token) {
        TokenSource tokens = SANDBOX.closing(TokenSource.of(
                grant.refreshGrant(token), TokenSourceConfig.standard().withClient(SandboxExtension.impatient())));
        return SANDBOX.closing(
                XodoClient.of(tokens, SandboxExtension.impatient().withBaseUrl(sandbox.apiUrl())));
    }
}
