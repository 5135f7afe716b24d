package dev.esign.sandbox.getsigned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.TestClock;
import dev.esign.sandbox.getsigned.GetSignedUser.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets a token, and how long it is good (GetSigned wire sheet §1). */
class TokenTest {
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Sandbox SANDBOX = Sandbox.builder().clock(CLOCK).start();

    private final GetSignedSandbox getSigned = SANDBOX.getSigned();
    private final Application application = getSigned.newApplication();
    private final GetSignedUser anonymous = GetSignedUser.anonymous(getSigned);

    @AfterEach
    void backToNormal() {
        getSigned.withTokenLife(Duration.ofHours(1)).withTokenClockAhead(Duration.ZERO);
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void anApplicationGetsABearerTokenForAnHour() {
        Reply reply = anonymous.form("/oauth/token", GetSignedUser.credentials(application));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("token_type").asText()).isEqualTo("Bearer");
        assertThat(reply.json().get("expires_in").asInt()).isEqualTo(3600);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        String header = part(reply.json().get("access_token").asText(), 0);
        assertThat(header).contains("\"alg\":\"HS256\"").contains("\"typ\":\"JWT\"");
    }

    @Test
    void aWrongSecretIsAnInvalidClient() {
        Reply reply = askWith("client_secret", "guess");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().get("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void anotherGrantIsUnsupported() {
        Reply reply = askWith("grant_type", "password");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void aFormWithoutASecretIsAnInvalidRequest() {
        Reply reply = anonymous.form("/oauth/token", Map.of("grant_type", "client_credentials"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void aRotatedSecretEndsTheOldOneButNotItsTokens() {
        String token = anonymous.mint(application);

        String secret = getSigned.rotateSecret(application.clientId());

        assertThat(anonymous
                        .form("/oauth/token", GetSignedUser.credentials(application))
                        .status())
                .isEqualTo(401);
        assertThat(anonymous.mint(new Application(application.clientId(), secret)))
                .isNotEmpty();
        assertThat(statusWith(token)).isEqualTo(200);
    }

    @Test
    void aCallWithoutATokenIs401() {
        Reply reply = anonymous.get("/v1/envelopes");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().get("type").asText()).isEqualTo("unauthorized");
        assertThat(reply.json().get("status").asInt()).isEqualTo(401);
    }

    @Test
    void aTokenIsGoodUntilItsLifeIsOver() {
        getSigned.withTokenLife(Duration.ofSeconds(30));
        String token = anonymous.mint(application);

        CLOCK.advance(Duration.ofSeconds(29));
        assertThat(statusWith(token)).isEqualTo(200);
        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(statusWith(token)).isEqualTo(401);
    }

    @Test
    void expiredTokensAreRefusedAndNewOnesAreNot() {
        String old = anonymous.mint(application);

        getSigned.expireTokens();

        assertThat(statusWith(old)).isEqualTo(401);
        assertThat(statusWith(anonymous.mint(application))).isEqualTo(200);
    }

    @Test
    void revokedTokensAreRefusedAndNewOnesAreNot() {
        String old = anonymous.mint(application);

        getSigned.revokeTokens();

        assertThat(statusWith(old)).isEqualTo(401);
        assertThat(statusWith(anonymous.mint(application))).isEqualTo(200);
    }

    @Test
    void aForeignTokenIsRefused() {
        try (Sandbox other = Sandbox.start()) {
            String foreign = GetSignedUser.anonymous(other.getSigned())
                    .mint(other.getSigned().newApplication());

            assertThat(statusWith(foreign)).isEqualTo(401);
            assertThat(statusWith("no.token.this")).isEqualTo(401);
        }
    }

    @Test
    void aClockThatIsAheadShiftsTheClaimsOfATokenThatIsStillGood() {
        getSigned.withTokenClockAhead(Duration.ofMinutes(2));

        String token = anonymous.mint(application);

        assertThat(part(token, 1))
                .contains("\"iat\":" + CLOCK.instant().plusSeconds(120).getEpochSecond());
        assertThat(statusWith(token)).isEqualTo(200);
    }

    @Test
    void tokenRequestsAreCountedRefusedOnesToo() {
        int before = getSigned.tokenRequests();

        anonymous.mint(application);
        askWith("client_secret", "guess");

        assertThat(getSigned.tokenRequests()).isEqualTo(before + 2);
    }

    @Test
    void anotherApplicationsEnvelopeIsForbidden() {
        String id = GetSignedUser.of(getSigned).draft(GetSignedUser.signer("Ada", 1));
        GetSignedUser stranger = GetSignedUser.of(getSigned, application);

        assertThat(stranger.get("/v1/envelopes/" + id).status()).isEqualTo(403);
        assertThat(stranger.get("/v1/envelopes").json().get("envelopes")).isEmpty();
        assertThat(stranger.get("/v1/envelopes/env_NONE").status()).isEqualTo(404);
    }

    private Reply askWith(String name, String value) {
        Map<String, String> form = new TreeMap<>(GetSignedUser.credentials(application));
        form.put(name, value);
        return anonymous.form("/oauth/token", form);
    }

    private int statusWith(String token) {
        return anonymous
                .with("Authorization", "Bearer " + token)
                .get("/v1/envelopes")
                .status();
    }

    private static String part(String token, int index) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]), StandardCharsets.UTF_8);
    }
}
