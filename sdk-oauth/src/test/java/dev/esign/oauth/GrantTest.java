package dev.esign.oauth;

import static dev.esign.testing.Answers.lostAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.RetryPolicy;
import dev.esign.Secret;
import dev.esign.testing.Wire;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the grants say to the token endpoint. */
class GrantTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ClientAuthentication CLIENT = ClientAuthentication.none("client-1");

    @RegisterExtension
    final Wire wire = new Wire();

    private final AuthServer server = new AuthServer(wire);

    @Test
    void clientCredentialsAskForScopesResourcesAudienceAndWhateverElse() throws Exception {
        server.gives("t1", 3600);
        ClientCredentialsGrant grant = ClientCredentialsGrant.of(server.endpoint(), CLIENT)
                .withScopes("document.read", "document.write")
                .withResource(URI.create("https://api.example.com/a"))
                .withResource(URI.create("https://api.example.com/b"))
                .withAudience("contracts")
                .withParameter("tenant", "t & co");

        source(grant).token(PATIENCE);

        HttpUrl form = server.form();
        assertThat(form.queryParameter("grant_type")).isEqualTo("client_credentials");
        assertThat(form.queryParameter("scope")).isEqualTo("document.read document.write");
        assertThat(form.queryParameterValues("resource"))
                .containsExactly("https://api.example.com/a", "https://api.example.com/b");
        assertThat(form.queryParameter("audience")).isEqualTo("contracts");
        assertThat(form.queryParameter("tenant")).isEqualTo("t & co");
    }

    @Test
    void theTokenEndpointKeepsItsQuery() throws Exception {
        server.gives("t1", 3600);
        URI endpoint = URI.create(server.endpoint() + "?policy=b2c");

        source(ClientCredentialsGrant.of(endpoint, CLIENT)).token(PATIENCE);

        assertThat(wire.request().getTarget()).isEqualTo("/oauth/token?policy=b2c");
    }

    @Test
    void aRotatedRefreshTokenTakesThePlaceOfTheOld() throws Exception {
        server.answers("{\"access_token\":\"t1\",\"expires_in\":3600,\"refresh_token\":\"r2\"}");
        server.answers("{\"access_token\":\"t2\",\"expires_in\":3600,\"refresh_token\":\"r3\"}");
        TokenSource source = source(RefreshTokenGrant.of(server.endpoint(), CLIENT, Secret.ofText("r1")));

        source.token(PATIENCE);
        source.refused(Secret.of("t1"));
        source.token(PATIENCE);

        HttpUrl first = server.form();
        assertThat(first.queryParameter("grant_type")).isEqualTo("refresh_token");
        assertThat(first.queryParameter("refresh_token")).isEqualTo("r1");
        assertThat(server.form().queryParameter("refresh_token")).isEqualTo("r2");
    }

    @Test
    void aServerThatDoesNotRotateIsAskedWithTheSameRefreshTokenAgain() throws Exception {
        server.gives("t1", 3600);
        server.gives("t2", 3600);
        TokenSource source = source(RefreshTokenGrant.of(server.endpoint(), CLIENT, Secret.ofText("r1")));

        source.token(PATIENCE);
        source.refused(Secret.of("t1"));
        source.token(PATIENCE);

        assertThat(server.form().queryParameter("refresh_token")).isEqualTo("r1");
        assertThat(server.form().queryParameter("refresh_token")).isEqualTo("r1");
    }

    @Test
    void whatTheServerGaveForACodeIsUsedFirst() throws Exception {
        TokenResponse connected =
                tokens("t0", Secret.ofText("r1"), wire.time().instant().plusSeconds(3600));
        TokenSource source = source(
                RefreshTokenGrant.of(server.endpoint(), CLIENT, connected).withScopes("less"));

        assertThat(source.token(PATIENCE).reveal()).isEqualTo("t0");
        assertThat(server.requests()).isZero();

        server.gives("t1", 3600);
        wire.time().advance(Duration.ofHours(1));
        assertThat(source.token(PATIENCE).reveal()).isEqualTo("t1");
        HttpUrl form = server.form();
        assertThat(form.queryParameter("refresh_token")).isEqualTo("r1");
        assertThat(form.queryParameter("scope")).isEqualTo("less");
    }

    @Test
    void withoutARefreshTokenTheUserMustConnectAgain() {
        TokenResponse connected = tokens("t0", null, wire.time().instant().plusSeconds(3600));
        TokenSource source = source(RefreshTokenGrant.of(server.endpoint(), CLIENT, connected));
        wire.time().advance(Duration.ofHours(1));

        InvalidGrantException e = catchThrowableOfType(InvalidGrantException.class, () -> source.token(PATIENCE));

        assertThat(e).hasMessageContaining("connect again");
        assertThat(server.requests()).isZero();
    }

    @Test
    void aLostAnswerIsAskedForAgain() {
        server.answers(lostAnswer());
        server.gives("t1", 3600);
        TokenSource source = server.source(
                RefreshTokenGrant.of(server.endpoint(), CLIENT, Secret.ofText("r1")),
                config -> config.withClient(
                        server.client().withRetry(RetryPolicy.standard().withBaseDelay(Duration.ZERO))));

        assertThat(source.token(PATIENCE).reveal()).isEqualTo("t1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://auth.example.com/token",
                "ftp://auth.example.com/token",
                "https:///token",
                "/token",
                "https://auth.example.com/token#here",
                "http://127.0.0.1.example.com/token",
                "http://localhost.example.com/token",
            })
    void aTokenEndpointThatIsNotSafeIsRefusedAtOnce(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientCredentialsGrant.of(URI.create(endpoint), CLIENT))
                .withMessageContaining("token endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/token", "http://127.0.0.1/token", "http://[::1]:1/token"})
    void loopbackIsSafe(String endpoint) {
        assertThat(ClientCredentialsGrant.of(URI.create(endpoint), CLIENT).tokenEndpoint())
                .isEqualTo(URI.create(endpoint));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two scopes", "quo\"te", "back\\slash", "", "umläut"})
    void whatIsNoScopeIsRefused(String scope) {
        assertThatIllegalArgumentException().isThrownBy(() -> server.grant().withScopes(scope));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type", "client_secret", "scope", "refresh_token", " "})
    void aParameterThatTheSdkSetsItselfIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> server.grant().withParameter(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/relative", "https://api.example.com/#fragment"})
    void whatIsNoResourceIsRefused(String resource) {
        assertThatIllegalArgumentException().isThrownBy(() -> server.grant().withResource(URI.create(resource)));
    }

    private TokenSource source(Grant grant) {
        return server.source(grant, UnaryOperator.identity());
    }

    private TokenResponse tokens(String access, @Nullable Secret refresh, Instant end) {
        return new TokenResponse(
                Secret.of(access), refresh, List.of(), wire.time().instant(), end, Map.of());
    }
}
