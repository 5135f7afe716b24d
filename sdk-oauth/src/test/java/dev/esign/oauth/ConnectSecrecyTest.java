package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.Secret;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.testing.LogCapture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the bare URL to revoked tokens with every logger at its finest: no secret is printed. */
class ConnectSecrecyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    final OAuthServer server = new OAuthServer();

    @Test
    void noSecretOfTheWholeWayIsPrinted() throws Exception {
        List<Object> seen = new ArrayList<>();
        List<String> secrets = new ArrayList<>(List.of("canary"));
        // What the test's own server prints of what it gets is not ours.
        LogCapture quiet = LogCapture.of("mockwebserver3", Level.OFF);
        LogCapture log = LogCapture.of("", Level.ALL);
        try {
            connect(seen, secrets);
        } finally {
            log.close();
            quiet.close();
        }
        List<String> lines = log.lines();
        assertThat(lines).isNotEmpty();
        assertThat(String.join("\n", lines)).doesNotContain(secrets);
        assertThat(seen.toString()).doesNotContain(secrets);
    }

    private void connect(List<Object> seen, List<String> secrets) throws Exception {
        OAuthClient oauth = server.client();
        server.answer(200, """
                {"issuer": "$", "authorization_endpoint": "$/a", "token_endpoint": "$/t", "registration_endpoint": "$/r",
                 "revocation_endpoint": "$/v"}""");
        server.answer(201, """
                {"client_id": "c-1", "client_secret": "canary-secret", "token_endpoint_auth_method": "client_secret_post",
                 "registration_access_token": "canary-registration", "registration_client_uri": "$/c", "new": "canary"}""");
        server.answer(
                200,
                "{\"access_token\": \"canary-access\", \"refresh_token\": \"canary-refresh\", \"id\": \"canary\"}");
        server.answer(200, "");
        server.answer(204, "");

        AuthorizationServerMetadata metadata =
                oauth.serverMetadata(server.url("")).execute();
        try (LoopbackReceiver receiver = LoopbackReceiver.open()) {
            ClientRegistration registration = ClientRegistration.of(receiver.redirectUri())
                    .withInitialAccessToken(Secret.of("canary-initial"))
                    .withMember("software_statement", "canary");
            RegisteredClient client = oauth.register(metadata, registration).execute();
            AuthorizationCodeGrant grant =
                    AuthorizationCodeGrant.of(metadata, client.authentication(), receiver.redirectUri());
            AuthorizationRequest request = grant.request();
            String state = request.save().reveal().substring(0, 43);
            secrets.addAll(List.of(state, request.save().reveal().substring(43, 86)));
            CompletableFuture<Integer> browser =
                    browse(URI.create(receiver.redirectUri() + "?code=canary-code&state=" + state));
            Granted granted = (Granted) receiver.await(request, PATIENCE);
            assertThat(browser.join()).isEqualTo(200);
            TokenResponse tokens = oauth.exchange(granted).execute();
            oauth.revoke(metadata, client.authentication(), tokens.accessToken())
                    .execute();
            oauth.deleteRegistration(client).execute();
            seen.addAll(
                    List.of(metadata, registration, client, client.save(), grant, request, granted, tokens, receiver));
        }
    }

    private static CompletableFuture<Integer> browse(URI uri) {
        return CompletableFuture.supplyAsync(() -> {
            OkHttpClient browser = new OkHttpClient();
            try (Response response = browser.newCall(
                            new Request.Builder().url(uri.toString()).build())
                    .execute()) {
                return response.code();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
