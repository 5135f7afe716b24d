package dev.esign.sandbox.getsigned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.TestClock;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.faults.SeenRequest;
import dev.esign.sandbox.getsigned.GetSignedUser.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rate limits (GetSigned wire sheet §5), what goes wrong on purpose, and what a restart leaves. */
class LimitsAndFaultsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whoAsksTooOftenWaitsForTheNextWindow() {
        TestClock clock = new TestClock(NOON);
        try (Sandbox sandbox = Sandbox.builder().clock(clock).start()) {
            GetSignedUser user = GetSignedUser.of(sandbox.getSigned());
            sandbox.getSigned().withRateLimit(2, Duration.ofSeconds(10));

            Reply first = user.get("/v1/envelopes");
            assertThat(first.header("X-RateLimit-Limit")).isEqualTo("2");
            assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("1");
            assertThat(first.header("X-RateLimit-Reset"))
                    .isEqualTo(Long.toString(NOON.plusSeconds(10).getEpochSecond()));
            user.get("/v1/envelopes");
            Reply tooMany = user.get("/v1/envelopes");
            assertThat(tooMany.status()).isEqualTo(429);
            assertThat(tooMany.header("X-RateLimit-Remaining")).isEqualTo("0");

            clock.advance(Duration.ofSeconds(10));
            assertThat(user.get("/v1/envelopes").status()).isEqualTo(200);
        }
    }

    @Test
    void anotherApplicationHasALimitOfItsOwn() {
        try (Sandbox sandbox = Sandbox.start()) {
            GetSignedUser user = GetSignedUser.of(sandbox.getSigned());
            GetSignedUser other =
                    GetSignedUser.of(sandbox.getSigned(), sandbox.getSigned().newApplication());
            sandbox.getSigned().withRateLimit(1, Duration.ofHours(1));
            user.get("/v1/envelopes");

            assertThat(user.get("/v1/envelopes").status()).isEqualTo(429);
            assertThat(other.get("/v1/envelopes").status()).isEqualTo(200);
        }
    }

    @Test
    void faultsMeetTheTokenEndpointToo() {
        try (Sandbox sandbox = Sandbox.start()) {
            GetSignedSandbox getSigned = sandbox.getSigned();
            GetSignedUser anonymous = GetSignedUser.anonymous(getSigned);
            getSigned
                    .faults()
                    .add(Fault.status(503, Map.of()).on("POST", "/oauth/token").times(1));

            assertThat(anonymous.form("/oauth/token", Map.of()).status()).isEqualTo(503);
            assertThat(anonymous.form("/oauth/token", Map.of()).status()).isEqualTo(400);
            assertThat(getSigned.requestsSeen())
                    .containsExactly(
                            new SeenRequest("POST", "/oauth/token", 503), new SeenRequest("POST", "/oauth/token", 400));
        }
    }

    @Test
    void theTokenEndpointAnswersWithAnotherPageIfToldTo() {
        try (Sandbox sandbox = Sandbox.start()) {
            GetSignedUser anonymous = GetSignedUser.anonymous(sandbox.getSigned());
            sandbox.getSigned()
                    .faults()
                    .add(Fault.body(200, "text/html", "<h1>Welcome</h1>").on("POST", "/oauth/token"));

            Reply answer = anonymous.form("/oauth/token", Map.of());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("text/html");
            assertThat(answer.text()).isEqualTo("<h1>Welcome</h1>");
            assertThat(sandbox.getSigned().tokenRequests()).isZero();
        }
    }

    @Test
    void noSignersTokenIsAmongTheRequestsSeen() {
        try (Sandbox sandbox = Sandbox.start()) {
            GetSignedSandbox getSigned = sandbox.getSigned();
            GetSignedUser user = GetSignedUser.of(getSigned);
            String id = user.sent(GetSignedUser.signer("Ada", 1));
            String token = user.token("Ada");

            user.get("/sign/" + token);
            user.get("/v1/signing/" + token);
            user.signing("Ada", "consent", Map.of());

            assertThat(getSigned.requestsSeen())
                    .contains(
                            new SeenRequest("POST", "/v1/envelopes/" + id + "/send", 200),
                            new SeenRequest("GET", "/sign/*", 200),
                            new SeenRequest("GET", "/v1/signing/*", 200),
                            new SeenRequest("POST", "/v1/signing/*/consent", 200))
                    .noneMatch(seen -> seen.path().contains(token));
        }
    }

    @Test
    void faultsAreSetOverHttp() {
        try (Sandbox sandbox = Sandbox.start()) {
            GetSignedUser anonymous = GetSignedUser.anonymous(sandbox.getSigned());
            anonymous.post("/_sandbox/faults", Map.of("fault", "status", "status", 418));

            assertThat(anonymous.get("/outbox").status()).isEqualTo(418);
            assertThat(anonymous
                            .post("/_sandbox/faults", Map.of("fault", "explode"))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void aFolderKeepsApplicationsAndEnvelopesButNoTokens(@TempDir Path folder) {
        Sandbox.Builder builder = Sandbox.builder().folder(folder);
        String id;
        String secret;
        GetSignedUser before;
        try (Sandbox sandbox = builder.start()) {
            secret = sandbox.getSigned().clientSecret();
            before = GetSignedUser.of(sandbox.getSigned());
            id = before.sent(GetSignedUser.signer("Ada", 1));
        }
        try (Sandbox sandbox = builder.start()) {
            GetSignedUser user = GetSignedUser.of(sandbox.getSigned());

            assertThat(sandbox.getSigned().clientSecret()).isEqualTo(secret);
            user.sign("Ada");
            assertThat(user.status(id)).isEqualTo("completed");
            assertThat(before.at(sandbox.getSigned()).get("/v1/envelopes").status())
                    .isEqualTo(401);
        }
    }
}
