package dev.esign.sandbox.getsigned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Pdfs;
import dev.esign.sandbox.atlas.TestClock;
import dev.esign.sandbox.getsigned.GetSignedUser.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What may follow what (GetSigned wire sheet §3.1), and what is refused. */
class StatesTest {
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Sandbox SANDBOX = Sandbox.builder().clock(CLOCK).start();
    private static final GetSignedSandbox GET_SIGNED = SANDBOX.getSigned();

    private final Application application = GET_SIGNED.newApplication();
    private final GetSignedUser user = GetSignedUser.of(GET_SIGNED, application);
    private final Map<String, Object> ada = GetSignedUser.signer("Ada", 1);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void whatIsMissingIsNamedFieldByField() {
        Reply reply = user.post("/v1/envelopes", Map.of("subject", "", "signers", List.of(Map.of("name", "Ada"))));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("type").asText()).isEqualTo("validation_error");
        assertThat(reply.json().get("errors").fieldNames())
                .toIterable()
                .containsExactly("signers[0].email", "subject", "tenantId");
        assertThat(reply.json().at("/errors/subject/0").asText()).isEqualTo("must not be blank");
    }

    @Test
    void aSignerWithSmsNeedsAPhone() {
        Reply reply = user.create(Map.of(), GetSignedUser.signer("Ada", 1, "sms_otp"));

        assertThat(reply.json().get("errors").fieldNames()).toIterable().containsExactly("signers[0].phone");
    }

    @Test
    void theListIsOfOneTenantOrOfAll() {
        user.create(Map.of("tenantId", "north"), ada);
        user.create(Map.of("tenantId", "south"), ada);

        assertThat(user.get("/v1/envelopes").json().get("envelopes")).hasSize(2);
        assertThat(user.get("/v1/envelopes?tenantId=south")
                        .json()
                        .at("/envelopes/0/tenantId")
                        .asText())
                .isEqualTo("south");
    }

    @Test
    void onlyAPdfCanBeUploaded() {
        String id = user.create(Map.of(), ada).json().get("id").asText();

        Reply reply = user.upload(id, "no PDF".getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("errors").fieldNames()).toIterable().containsExactly("document");
    }

    @Test
    void aDocumentOfMoreThan25MegabytesIsRefused() {
        String id = user.create(Map.of(), ada).json().get("id").asText();

        assertThat(user.upload(id, new byte[(25 << 20) + 1]).status()).isEqualTo(400);
    }

    @Test
    void aFieldHasToStandOnThePage() {
        String id = user.draft(ada);

        Reply reply = user.addField(id, 0, Map.of("x", 500, "page", 1, "type", "stamp"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("errors").fieldNames()).toIterable().containsExactly("type", "x");
        assertThat(user.addField(id, 0, Map.of("page", 2)).status()).isEqualTo(400);
    }

    @Test
    void anEnvelopeWithoutADocumentCannotBeSent() {
        String id = user.create(Map.of(), ada).json().get("id").asText();

        assertThat(user.send(id).status()).isEqualTo(422);
        assertThat(user.status(id)).isEqualTo("draft");
    }

    @Test
    void whatWasSentIsNoDraftAnyMore() {
        String id = user.sent(ada);

        assertThat(user.send(id).status()).isEqualTo(409);
        assertThat(user.upload(id, Pdfs.agreement()).status()).isEqualTo(409);
        assertThat(user.addField(id, 0, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void theSealedDocumentIsThereOnlyOnceItIsCompleted() {
        String id = user.sent(ada);
        assertThat(user.get("/v1/envelopes/" + id + "/document").status()).isEqualTo(409);

        user.sign("Ada");

        assertThat(user.get("/v1/envelopes/" + id + "/document").status()).isEqualTo(200);
        assertThat(user.voidIt(id).status()).isEqualTo(422);
        assertThat(user.signing("Ada", "decline", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void oneRefusalEndsAnEnvelope() {
        String id = user.sent(ada, GetSignedUser.signer("Lee", 1));

        user.signing("Ada", "decline", Map.of());

        assertThat(user.status(id)).isEqualTo("declined");
        assertThat(user.sign("Lee").status()).isEqualTo(409);
        assertThat(user.voidIt(id).status()).isEqualTo(409);
    }

    @Test
    void aDraftAndASentEnvelopeCanBeVoided() {
        String draft = user.draft(ada);
        String sent = user.sent(ada);

        assertThat(user.voidIt(draft).json().get("status").asText()).isEqualTo("voided");
        assertThat(user.voidIt(sent).json().get("status").asText()).isEqualTo("voided");
        assertThat(user.sign("Ada").status()).isEqualTo(409);
    }

    @Test
    void aSentEnvelopeExpiresAfterSevenDays() {
        String id = user.sent(ada);
        CLOCK.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(status(id)).isEqualTo("sent");

        CLOCK.advance(Duration.ofSeconds(1));

        assertThat(status(id)).isEqualTo("expired");
        assertThat(user.sign("Ada").status()).isEqualTo(409);
    }

    @Test
    void theSendersDeadlineCountsInstead() {
        String id = user.create(
                        Map.of("expiresAt", CLOCK.instant().plusSeconds(60).toString()), ada)
                .json()
                .get("id")
                .asText();
        user.upload(id, Pdfs.agreement());
        user.send(id);

        CLOCK.advance(Duration.ofMinutes(1));

        assertThat(status(id)).isEqualTo("expired");
    }

    @Test
    void aRequiredTextHasToBeWrittenAndIsBounded() {
        String id = user.draft(ada);
        String field =
                user.addField(id, 0, Map.of("type", "text")).json().get("id").asText();
        user.send(id);
        user.signing("Ada", "consent", Map.of());

        Reply empty = user.signing("Ada", "sign", Map.of());
        Reply tooLong = user.signing("Ada", "sign", Map.of("fields", Map.of(field, "x".repeat(1001))));

        assertThat(empty.json().get("errors").fieldNames()).toIterable().containsExactly(field);
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(user.signing("Ada", "sign", Map.of("fields", Map.of(field, "x")))
                        .status())
                .isEqualTo(200);
    }

    /** Reads with a new token, for the clock has leapt over the life of the first. */
    private String status(String id) {
        return GetSignedUser.of(GET_SIGNED, application).status(id);
    }
}
