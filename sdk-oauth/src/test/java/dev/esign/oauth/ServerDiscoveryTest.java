package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.ServerException;
import dev.esign.oauth.DiscoveryException.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerDiscoveryTest {
    @RegisterExtension
    final OAuthServer server = new OAuthServer();

    @Test
    void theWellKnownNameStandsBetweenHostAndPath() throws Exception {
        server.answer(200, "{\"issuer\": \"$/tenant/7\"}");

        server.client().serverMetadata(server.url("/tenant/7")).execute();

        assertThat(server.request().getTarget()).isEqualTo("/.well-known/oauth-authorization-server/tenant/7");
    }

    @Test
    void allThatTheServerSaysIsThere() {
        server.answer(200, """
                {"issuer": "$", "authorization_endpoint": "$/a", "token_endpoint": "$/t", "registration_endpoint": "$/r",
                 "revocation_endpoint": "$/v", "scopes_supported": ["s1", "s2"], "grant_types_supported": ["g"],
                 "token_endpoint_auth_methods_supported": ["none"], "code_challenge_methods_supported": ["plain", "S256"],
                 "authorization_response_iss_parameter_supported": true, "service_documentation": "$/doc"}""");

        AuthorizationServerMetadata metadata = read();

        assertThat(metadata.issuer()).isEqualTo(server.url(""));
        assertThat(metadata.authorizationEndpoint()).isEqualTo(server.url("/a"));
        assertThat(metadata.tokenEndpoint()).isEqualTo(server.url("/t"));
        assertThat(metadata.registrationEndpoint()).contains(server.url("/r"));
        assertThat(metadata.revocationEndpoint()).contains(server.url("/v"));
        assertThat(metadata.scopesSupported()).containsExactly("s1", "s2");
        assertThat(metadata.grantTypesSupported()).containsExactly("g");
        assertThat(metadata.authenticationMethodsSupported()).containsExactly("none");
        assertThat(metadata.supportsPkceS256()).isTrue();
        assertThat(metadata.supportsIssuerParameter()).isTrue();
        assertThat(metadata.extra()).containsOnlyKeys("service_documentation");
    }

    @Test
    void whatTheServerDoesNotSayIsAbsentOrHarmless() {
        server.answer(200, "{\"issuer\": \"$\"}");

        AuthorizationServerMetadata metadata = read();

        assertThat(metadata.registrationEndpoint()).isEmpty();
        assertThat(metadata.revocationEndpoint()).isEmpty();
        assertThat(metadata.supportsPkceS256()).isTrue();
        assertThat(metadata.supportsIssuerParameter()).isFalse();
        assertThatThrownBy(metadata::tokenEndpoint)
                .isInstanceOf(DiscoveryException.class)
                .hasMessageContaining("token_endpoint");
    }

    @Test
    void whereTheFirstPlaceHasNothingTheOpenIdOnesAreAsked() throws Exception {
        server.answer(404, "");
        server.answer(404, "");
        server.answer(200, "{\"issuer\": \"$/tenant\"}");

        server.client().serverMetadata(server.url("/tenant")).execute();

        assertThat(server.request().getTarget()).isEqualTo("/.well-known/oauth-authorization-server/tenant");
        assertThat(server.request().getTarget()).isEqualTo("/.well-known/openid-configuration/tenant");
        assertThat(server.request().getTarget()).isEqualTo("/tenant/.well-known/openid-configuration");
    }

    @Test
    void aPageForPeopleIsNoMetadata() {
        server.answer(200, "<html>Welcome</html>");
        server.answer(200, "{\"issuer\": \"$\"}");

        assertThat(read().issuer()).isEqualTo(server.url(""));
    }

    @Test
    void aServerThatPublishesNothingIsToldWithEveryPlaceThatWasLookedAt() {
        server.answer(404, "");
        server.answer(403, "");

        DiscoveryException failure = catchThrowableOfType(DiscoveryException.class, this::read);

        assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(failure).hasMessageContaining("/.well-known/oauth-authorization-server");
        assertThat(failure).hasMessageContaining("/.well-known/openid-configuration");
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void aServerThatFailsIsNotTakenForOneThatPublishesNothing() {
        for (int i = 0; i < 10; i++) {
            server.answer(500, "");
        }

        assertThatThrownBy(this::read).isInstanceOf(ServerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$/", "$/tenant/", "$/Tenant", "https://evil.example", ""})
    void anotherIssuerIsRefused(String issuer) {
        server.answer(200, "{\"issuer\": \"" + issuer + "\"}");

        DiscoveryException failure = catchThrowableOfType(
                DiscoveryException.class,
                () -> server.client().serverMetadata(server.url("/tenant")).execute());

        assertThat(failure.reason()).isEqualTo(Reason.ISSUER_MISMATCH);
        assertThat(server.requests()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void aSlashMoreOrLessIsToldAsSuch(String asked) {
        server.answer(200, "{\"issuer\": \"$/tenant" + (asked.isEmpty() ? "/" : "") + "\"}");

        assertThatThrownBy(() -> server.client()
                        .serverMetadata(server.url("/tenant" + asked))
                        .execute())
                .isInstanceOf(DiscoveryException.class)
                .hasMessageContaining("slash");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://as.example", "https:as.example", "ftp://as.example", "as.example", "https://as.example#x"
            })
    void anIssuerThatCannotBeAskedSafelyIsRefusedBeforeAnythingIsSent(String issuer) {
        assertThatThrownBy(() -> server.client().serverMetadata(URI.create(issuer)))
                .isInstanceOf(DiscoveryException.class)
                .extracting(e -> ((DiscoveryException) e).reason())
                .isEqualTo(Reason.UNSAFE_ENDPOINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://as.example/t", "/t", "::", "https://as.example/t#x"})
    void anEndpointThatSecretsMayNotBeSentToIsRefused(String endpoint) {
        AuthorizationServerMetadata metadata =
                OAuthServer.metadata("{\"issuer\": \"https://as.example\", \"token_endpoint\": \"" + endpoint + "\"}");

        assertThatThrownBy(metadata::tokenEndpoint)
                .isInstanceOf(DiscoveryException.class)
                .extracting(e -> ((DiscoveryException) e).reason())
                .isEqualTo(Reason.UNSAFE_ENDPOINT);
    }

    @Test
    void whatIsNoUrlIsNotQuoted() {
        AuthorizationServerMetadata metadata = OAuthServer.metadata(
                "{\"issuer\": \"https://as.example\", \"token_endpoint\": \"ht\\nlogin ok: admin\"}");

        DiscoveryException e = catchThrowableOfType(DiscoveryException.class, metadata::tokenEndpoint);

        assertThat(e)
                .hasMessage("The token_endpoint of https://as.example is no URL.")
                .hasRootCauseMessage(e.getMessage());
    }

    @Test
    void anotherIssuersNameStaysOnItsLine() {
        server.answer(200, "{\"issuer\": \"https://as.example\\nlogin ok: admin\"}");

        assertThatThrownBy(() ->
                        server.client().serverMetadata(server.url("/tenant")).execute())
                .isInstanceOf(DiscoveryException.class)
                .message()
                .contains("https://as.example login ok: admin")
                .doesNotContain("\n");
    }

    @Test
    void aServerElsewhereSendsNobodyToThisMachine() {
        AuthorizationServerMetadata metadata = OAuthServer.metadata("""
                {"issuer": "https://as.example", "authorization_endpoint": "http://127.0.0.1:7777/a",
                 "token_endpoint": "http://localhost/t", "registration_endpoint": "HTTP://[::1]/r",
                 "revocation_endpoint": "http://127.0.0.1/v"}""");

        for (ThrowingCallable endpoint : List.<ThrowingCallable>of(
                metadata::authorizationEndpoint,
                metadata::tokenEndpoint,
                metadata::registrationEndpoint,
                metadata::revocationEndpoint)) {
            assertThatThrownBy(endpoint)
                    .isInstanceOf(DiscoveryException.class)
                    .hasMessageContaining("http://")
                    .extracting(e -> ((DiscoveryException) e).reason())
                    .isEqualTo(Reason.UNSAFE_ENDPOINT);
        }
    }

    @Test
    void anEndpointWhoseHostIsNoHostNameIsToldAsSuch() {
        assertThatThrownBy(() -> server.client().serverMetadata(URI.create("https://canary:canary@my_host/")))
                .isInstanceOf(DiscoveryException.class)
                .hasMessageContaining("my_host")
                .hasMessageContaining("host name")
                .hasMessageNotContaining("must begin with")
                .hasMessageNotContaining("canary");
    }

    @Test
    void theAnswerHasItsStatusAndHeaders() {
        server.answer(new MockResponse.Builder().code(404));
        server.answer(new MockResponse.Builder()
                .code(200)
                .addHeader("X-Request-Id", "r-1")
                .body("{\"issuer\": \"" + server.url("") + "\"}"));

        var response = server.client().serverMetadata(server.url("")).executeForResponse();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.requestId()).contains("r-1");
    }

    @Test
    void everyStepCarriesTheCallsHeaders() throws Exception {
        server.answer(404, "");
        server.answer(200, "{\"issuer\": \"$\"}");

        server.client()
                .serverMetadata(server.url(""))
                .header("X-Tenant", "7")
                .executeAsync()
                .get(10, TimeUnit.SECONDS);

        assertThat(server.request().getHeaders().get("X-Tenant")).isEqualTo("7");
        assertThat(server.request().getHeaders().get("X-Tenant")).isEqualTo("7");
    }

    @Test
    void aHeaderThatTheSdkOwnsIsRefusedAtOnce() {
        var call = server.client().serverMetadata(server.url(""));

        assertThatThrownBy(() -> call.header("Authorization", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allStepsShareOneDeadline() {
        MockResponse.Builder busy = new MockResponse.Builder().code(503).addHeader("Retry-After", "40");
        server.answer(busy);
        server.answer(404, "");
        server.answer(busy);

        var call = server.client().serverMetadata(server.url("")).timeout(Duration.ofSeconds(60));

        assertThatThrownBy(call::execute).isInstanceOf(ServerException.class);
        assertThat(server.requests()).isEqualTo(3);
    }

    private AuthorizationServerMetadata read() {
        return server.client().serverMetadata(server.url("")).execute();
    }
}
