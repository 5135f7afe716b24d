package dev.esign.sandbox.getsigned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.TestClock;
import dev.esign.sandbox.getsigned.GetSignedUser.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What signers do, and in which order (GetSigned wire sheet §3.3, §3.4). */
class SigningTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final Sandbox sandbox = Sandbox.builder().clock(clock).start();
    private final GetSignedSandbox getSigned = sandbox.getSigned();
    private final GetSignedUser user = GetSignedUser.of(getSigned);
    private final GetSignedUser anonymous = GetSignedUser.anonymous(getSigned);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aGroupIsInvitedTogetherAndTheNextOnceAllOfItAreDone() {
        String id = user.sent(
                GetSignedUser.signer("Ada", 1), GetSignedUser.signer("Lee", 1), GetSignedUser.signer("Zoe", 2));
        assertThat(invited()).containsExactly("ada@example.test", "lee@example.test");

        user.sign("Lee");
        assertThat(invited()).hasSize(2);
        user.sign("Ada");
        assertThat(invited()).last().isEqualTo("zoe@example.test");
        assertThat(user.status(id)).isEqualTo("in_progress");

        user.sign("Zoe");
        assertThat(user.status(id)).isEqualTo("completed");
    }

    @Test
    void theRightCodeOpensTheDocument() {
        String id = user.sent(GetSignedUser.signer("Ada", 1, "email_otp"));
        assertThat(user.signing("Ada", "consent", Map.of()).status()).isEqualTo(403);
        user.signing("Ada", "otp/request", Map.of());
        assertThat(user.code("ada@example.test")).matches("[0-9]{6}");

        assertThat(verify("Ada").status()).isEqualTo(200);
        user.sign("Ada");

        assertThat(user.status(id)).isEqualTo("completed");
    }

    @Test
    void aCodeIsGoodForTenMinutesAndANewOneFromThenOn() {
        user.sent(GetSignedUser.signer("Ada", 1, "email_otp"), GetSignedUser.signer("Lee", 1, "email_otp"));
        user.signing("Ada", "otp/request", Map.of());
        user.signing("Lee", "otp/request", Map.of());

        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(verify("Ada").status()).isEqualTo(200);
        clock.advance(Duration.ofMillis(1));
        assertThat(verify("Lee").status()).isEqualTo(422);

        user.signing("Lee", "otp/request", Map.of());
        assertThat(verify("Lee").status()).isEqualTo(200);
    }

    @Test
    void aCodeBySmsGoesToThePhone() {
        Map<String, Object> ada =
                Map.of("name", "Ada", "email", "ada@example.test", "authMethod", "sms_otp", "phone", "+15550100");
        user.sent(ada);

        user.signing("Ada", "otp/request", Map.of());

        assertThat(getSigned.outbox()).extracting(Message::channel).containsExactly("email", "sms", "sms");
        assertThat(user.code("+15550100")).hasSize(6);
    }

    @Test
    void afterFiveWrongCodesTheSignerIsLockedOut() {
        user.sent(GetSignedUser.signer("Ada", 1, "email_otp"));
        user.signing("Ada", "otp/request", Map.of());
        String code = user.code("ada@example.test");

        for (int i = 0; i < 5; i++) {
            assertThat(user.signing("Ada", "otp/verify", Map.of("code", "wrong"))
                            .status())
                    .isEqualTo(422);
        }

        assertThat(user.signing("Ada", "otp/verify", Map.of("code", code)).status())
                .isEqualTo(403);
        assertThat(user.signing("Ada", "otp/request", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void nobodySignsWithoutConsentOrTwice() {
        user.sent(GetSignedUser.signer("Ada", 1), GetSignedUser.signer("Lee", 1));

        assertThat(user.signing("Ada", "sign", Map.of()).status()).isEqualTo(409);
        assertThat(user.sign("Ada").status()).isEqualTo(200);
        assertThat(user.sign("Ada").status()).isEqualTo(409);
    }

    @Test
    void aLinkThatWasTamperedWithOpensNothing() {
        user.sent(GetSignedUser.signer("Ada", 1));

        assertThat(anonymous.get("/v1/signing/x" + user.token("Ada")).status()).isEqualTo(401);
        assertThat(anonymous.get("/sign/not-a-token").status()).isEqualTo(401);
    }

    @Test
    void aPersonSignsThroughThePages() {
        String id = user.draft(GetSignedUser.signer("Ada", 1, "email_otp"));
        String field =
                user.addField(id, 0, Map.of("type", "text")).json().get("id").asText();
        user.send(id);
        String page = "/sign/" + user.token("Ada");

        assertThat(anonymous.get(page).text()).contains("Consulting agreement", "Send me a code");
        assertThat(anonymous.get(page + "/document").status()).isEqualTo(403);
        assertThat(anonymous.form(page + "/otp/request", Map.of()).status()).isEqualTo(303);
        String code = user.code("ada@example.test");
        assertThat(anonymous.get("/outbox").text()).contains(code).contains(page);
        anonymous.form(page + "/otp/verify", Map.of("code", code));
        assertThat(anonymous.get(page + "/document").header("Content-Type")).isEqualTo("application/pdf");
        anonymous.form(page + "/consent", Map.of("consent", "yes"));
        Reply signed = anonymous.form(page + "/sign", Map.of("name", "Ada Byron", "field_" + field, "Victoria"));

        assertThat(signed.status()).isEqualTo(303);
        assertThat(anonymous.get(page).text()).contains("Everyone has signed.");
        assertThat(user.status(id)).isEqualTo("completed");
    }

    @Test
    void aWrongCodeOnThePageIsCountedToo() {
        user.sent(GetSignedUser.signer("Ada", 1, "email_otp"));
        String page = "/sign/" + user.token("Ada");
        anonymous.form(page + "/otp/request", Map.of());

        for (int i = 0; i < 5; i++) {
            assertThat(anonymous
                            .form(page + "/otp/verify", Map.of("code", "wrong"))
                            .status())
                    .isEqualTo(422);
        }

        assertThat(anonymous.get(page).text()).contains("Too many wrong codes");
    }

    /** Gives the newest code that went to somebody. */
    private Reply verify(String name) {
        return user.signing(name, "otp/verify", Map.of("code", user.code(GetSignedUser.address(name))));
    }

    private List<String> invited() {
        return getSigned.outbox().stream()
                .filter(m -> m.link() != null)
                .map(Message::to)
                .toList();
    }
}
