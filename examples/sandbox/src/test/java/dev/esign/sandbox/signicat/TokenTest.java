package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.TestClock;
import dev.esign.sandbox.signicat.SignicatUser.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who gets a token, and what it is good for (Signicat wire sheet §1). */
class TokenTest {
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Sandbox SANDBOX = Sandbox.builder().clock(CLOCK).start();
    private static final String TOKEN = "/oauth/connect/token";
    private static final String DOCUMENTS = "/signature/documents/summary";

    private final SignicatSandbox signicat = SANDBOX.signicat();
    private final Client client = signicat.client("document_read");
    private final SignicatUser anonymous = SignicatUser.anonymous(signicat);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void basicCredentialsGetATokenOfThreePartsForAnHour() {
        JsonNode answer = anonymous
                .basic(client)
                .form(TOKEN, Map.of("grant_type", "client_credentials", "scope", "document_read"))
                .json();

        assertThat(answer.fieldNames()).toIterable().containsExactly("access_token", "expires_in", "token_type");
        assertThat(answer.get("access_token").asText().split("\\.")).hasSize(3);
        assertThat(answer.get("expires_in").asInt()).isEqualTo(3600);
    }

    @Test
    void credentialsInTheFormAreTakenToo() {
        Reply answer = anonymous.form(
                TOKEN,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client.clientId(),
                        "client_secret",
                        client.clientSecret()));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aScopeThatTheClientLacksIsInvalid() {
        Reply answer = anonymous
                .basic(client)
                .form(TOKEN, Map.of("grant_type", "client_credentials", "scope", "document_read event"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("invalid_scope");
    }

    @Test
    void aWrongSecretIsAnInvalidClient() {
        Reply answer = anonymous
                .basic(new Client(client.clientId(), "wrong", client.scopes()))
                .form(TOKEN, Map.of("grant_type", "client_credentials"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void anotherGrantIsNotSupported() {
        Reply answer = anonymous.basic(client).form(TOKEN, Map.of("grant_type", "password"));

        assertThat(answer.json().get("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void withoutATokenTheAnswerIs401() {
        Reply answer = anonymous.get(DOCUMENTS);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("message").asText()).isNotEmpty();
    }

    @Test
    void withoutTheScopeTheAnswerIs403() {
        SignicatUser reader = SignicatUser.of(signicat, client);

        assertThat(reader.get(DOCUMENTS).status()).isEqualTo(200);
        assertThat(reader.create(Map.of(), SignicatUser.signer("Ada")).status()).isEqualTo(403);
        assertThat(reader.get("/signature/documents/x/files?fileFormat=pades").status())
                .isEqualTo(403);
        assertThat(reader.get("/notification/events").status()).isEqualTo(403);
        assertThat(reader.post("/jwt/validate", Map.of("jwt", "x")).status()).isEqualTo(403);
    }

    @Test
    void aTokenExpiresAfterItsHour() {
        SignicatUser reader = SignicatUser.of(signicat, client);
        assertThat(reader.get(DOCUMENTS).status()).isEqualTo(200);

        CLOCK.advance(Duration.ofHours(1));

        assertThat(reader.get(DOCUMENTS).status()).isEqualTo(401);
    }

    @Test
    void tokensCanBeExpiredByHand() {
        SignicatUser reader = SignicatUser.of(signicat, client);

        signicat.expireTokens();

        assertThat(reader.get(DOCUMENTS).status()).isEqualTo(401);
        assertThat(SignicatUser.of(signicat, client).get(DOCUMENTS).status()).isEqualTo(200);
    }

    @Test
    void anIdWithASlashIsAnUnknownDocument() {
        Reply answer = SignicatUser.of(signicat, client).get("/signature/documents/a%2Fb/status");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("message").asText()).isEqualTo("No such document");
    }

    @Test
    void everyAnswerTellsRequestEnvironmentAndAccount() {
        Reply answer = anonymous.get(DOCUMENTS);

        assertThat(answer.header("RequestId")).isNotEmpty().isEqualTo(answer.header("Request-Id"));
        assertThat(answer.header("X-Idfy-Environment")).isEqualTo("test");
        assertThat(answer.header("X-Idfy-AccountId")).isNotEmpty();
    }
}
