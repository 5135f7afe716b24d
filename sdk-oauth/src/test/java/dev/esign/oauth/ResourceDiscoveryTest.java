package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.internal.json.Members;
import dev.esign.oauth.DiscoveryException.Reason;
import java.net.URI;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceDiscoveryTest {
    private static final String METADATA = """
            {"resource": "$/mcp", "authorization_servers": ["$/as", "https://other.example", "::"],
             "scopes_supported": ["sign"], "resource_name": "Atlas", "tls_client_certificate_bound_access_tokens": false}""";

    @RegisterExtension
    final OAuthServer server = new OAuthServer();

    @ParameterizedTest
    @CsvSource({
        "/mcp,/.well-known/oauth-protected-resource/mcp",
        "/,/.well-known/oauth-protected-resource",
        "'',/.well-known/oauth-protected-resource",
        "/mcp/,/.well-known/oauth-protected-resource/mcp/",
        "/mcp?x=1,/.well-known/oauth-protected-resource/mcp?x=1"
    })
    void theWellKnownNameStandsBetweenHostAndPath(String path, String expected) throws Exception {
        server.answer(200, "{\"resource\": \"$" + path + "\"}");

        server.client().resourceMetadata(server.url(path)).execute();

        assertThat(server.request().getTarget()).isEqualTo(expected);
    }

    @Test
    void allThatTheResourceSaysIsThere() {
        server.answer(200, METADATA);

        ProtectedResourceMetadata metadata =
                server.client().resourceMetadata(server.url("/mcp")).execute();

        assertThat(metadata.resource()).isEqualTo(server.url("/mcp"));
        assertThat(metadata.authorizationServers())
                .containsExactly(server.url("/as"), URI.create("https://other.example"));
        assertThat(metadata.authorizationServer()).isEqualTo(server.url("/as"));
        assertThat(metadata.scopesSupported()).containsExactly("sign");
        assertThat(metadata.name()).isEqualTo("Atlas");
        assertThat(metadata.extra()).containsOnlyKeys("tls_client_certificate_bound_access_tokens");
    }

    @Test
    void aResourceWithoutAnAuthorizationServerSaysSo() {
        server.answer(200, "{\"resource\": \"$/mcp\"}");

        ProtectedResourceMetadata metadata =
                server.client().resourceMetadata(server.url("/mcp")).execute();

        assertThatThrownBy(metadata::authorizationServer)
                .isInstanceOf(DiscoveryException.class)
                .extracting(e -> ((DiscoveryException) e).reason())
                .isEqualTo(Reason.NO_AUTHORIZATION_SERVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$/mcp/", "$", "https://evil.example/mcp", ""})
    void theMetadataOfAnotherResourceIsRefused(String resource) {
        server.answer(200, "{\"resource\": \"" + resource + "\"}");

        DiscoveryException failure = catchThrowableOfType(
                DiscoveryException.class,
                () -> server.client().resourceMetadata(server.url("/mcp")).execute());

        assertThat(failure.reason()).isEqualTo(Reason.RESOURCE_MISMATCH);
    }

    @Test
    void fromTheBareUrlTheChallengeLeadsOn() throws Exception {
        server.answer(challenge("Bearer realm=\"x\", resource_metadata=\"" + server.url("/meta") + "\""));
        server.answer(200, METADATA);

        ProtectedResourceMetadata metadata =
                server.client().discover(server.url("/mcp")).execute();

        assertThat(metadata.resource()).isEqualTo(server.url("/mcp"));
        assertThat(server.request().getTarget()).isEqualTo("/mcp");
        assertThat(server.request().getTarget()).isEqualTo("/meta");
    }

    @Test
    void theChallengeMayStandInASecondHeader() throws Exception {
        server.answer(challenge("Negotiate")
                .addHeader("WWW-Authenticate", "Bearer resource_metadata=\"" + server.url("/meta") + "\""));
        server.answer(200, METADATA);

        server.client().discover(server.url("/mcp")).execute();

        server.request();
        assertThat(server.request().getTarget()).isEqualTo("/meta");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 404, 405})
    void withoutAChallengeTheWellKnownPlaceIsAsked(int status) throws Exception {
        server.answer(status, "");
        server.answer(200, METADATA);

        server.client().discover(server.url("/mcp")).execute();

        server.request();
        assertThat(server.request().getTarget()).isEqualTo("/.well-known/oauth-protected-resource/mcp");
    }

    @Test
    void aChallengeThatLeadsNowhereLeavesTheWellKnownPlace() throws Exception {
        server.answer(challenge("Bearer resource_metadata=\"" + server.url("/gone") + "\""));
        server.answer(404, "");
        server.answer(200, METADATA);

        assertThat(server.client().discover(server.url("/mcp")).execute().name())
                .isEqualTo("Atlas");
    }

    @Test
    void aChallengeOfAnotherResourceIsRefused() {
        server.answer(challenge("Bearer resource_metadata=\"" + server.url("/meta") + "\""));
        server.answer(200, "{\"resource\": \"https://bank.example\", \"authorization_servers\": [\"$\"]}");
        server.answer(404, "");

        assertThatThrownBy(() -> server.client().discover(server.url("/mcp")).execute())
                .isInstanceOf(DiscoveryException.class)
                .extracting(e -> ((DiscoveryException) e).reason())
                .isEqualTo(Reason.RESOURCE_MISMATCH);
    }

    @Test
    void aChallengeForTheWholeServerLeavesTheWellKnownPlace() throws Exception {
        server.answer(challenge("Bearer resource_metadata=\"" + server.url("/meta") + "\""));
        server.answer(200, "{\"resource\": \"$\", \"authorization_servers\": [\"$/as\"]}");
        server.answer(200, METADATA);

        ProtectedResourceMetadata metadata =
                server.client().discover(server.url("/mcp")).execute();

        assertThat(metadata.resource()).isEqualTo(server.url("/mcp"));
        server.request();
        server.request();
        assertThat(server.request().getTarget()).isEqualTo("/.well-known/oauth-protected-resource/mcp");
    }

    @Test
    void aChallengesLinkThatIsNoUrlIsNotQuoted() {
        String challenge = "Bearer resource_metadata=\"ht\nlogin ok: admin\"";

        DiscoveryException e = catchThrowableOfType(DiscoveryException.class, () -> server.client()
                .resourceMetadata(URI.create("https://api.example/mcp"), challenge)
                .execute());

        assertThat(e)
                .hasMessage("The resource_metadata of https://api.example/mcp is no URL.")
                .hasRootCauseMessage(e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/meta", "::", "/meta"})
    void aChallengeThatLeadsWhereNobodyShouldGoIsRefused(String link) {
        server.answer(challenge("Bearer resource_metadata=\"" + link + "\""));

        assertThatThrownBy(() -> server.client().discover(server.url("/mcp")).execute())
                .isInstanceOf(DiscoveryException.class)
                .extracting(e -> ((DiscoveryException) e).reason())
                .isEqualTo(Reason.UNSAFE_ENDPOINT);
        assertThat(server.requests()).isOne();
    }

    @Test
    void aResourceElsewhereSendsNobodyToThisMachine() {
        URI resource = URI.create("https://api.example/mcp");

        assertThatThrownBy(() -> server.client()
                        .resourceMetadata(resource, "Bearer resource_metadata=\"" + server.url("/meta") + "\"")
                        .execute())
                .isInstanceOf(DiscoveryException.class);
        assertThat(server.requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:7777", "HTTP://localhost/as", "http://[::1]"})
    void aResourceElsewhereHasNoAuthorizationServerOnThisMachine(String issuer) {
        URI resource = URI.create("https://api.example/mcp");
        Members members = OAuthServer.members("{\"resource\": \"" + resource
                + "\", \"authorization_servers\": [\"https://as.example\", \"" + issuer + "\"]}");

        assertThatThrownBy(() -> ProtectedResourceMetadata.read(resource, members))
                .isInstanceOf(DiscoveryException.class)
                .extracting(e -> ((DiscoveryException) e).reason())
                .isEqualTo(Reason.UNSAFE_ENDPOINT);
    }

    @Test
    void aChallengeThatSomebodyElseGotLeadsOnToo() throws Exception {
        server.answer(200, METADATA);

        server.client()
                .resourceMetadata(server.url("/mcp"), "Bearer resource_metadata=\"" + server.url("/meta") + "\"")
                .execute();

        assertThat(server.request().getTarget()).isEqualTo("/meta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer resource_metadata=\"https://", "\u0000"})
    void aChallengeThatCannotBeReadSaysNothing(String header) throws Exception {
        server.answer(200, METADATA);

        server.client().resourceMetadata(server.url("/mcp"), header).execute();

        assertThat(server.request().getTarget()).isEqualTo("/.well-known/oauth-protected-resource/mcp");
    }

    private static MockResponse.Builder challenge(String header) {
        return new MockResponse.Builder().code(401).addHeader("WWW-Authenticate", header);
    }
}
