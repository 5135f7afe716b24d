package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.ADA;
import static dev.esign.getsigned.Requests.CREATE;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a create says: GetSigned wire sheet §2.2. */
class CreateEnvelopeTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void theLeastIsWhatTheMinimumBodyOfThePagesHolds() throws InterruptedException {
        assertThat(sent(CREATE)).isEqualTo(json("""
                {"tenantId":"northwind","subject":"Consulting agreement",
                 "signers":[{"name":"Ada Byron","email":"ada@example.org","routingOrder":1,"authMethod":"email_otp"}]}"""));
    }

    @Test
    void theMostIsEveryMemberThatThePagesName() throws InterruptedException {
        CreateEnvelope request = CreateEnvelope.of(
                        "northwind",
                        "Consulting agreement",
                        ADA.withAuthMethod(AuthMethod.SMS_OTP).withPhone("+16045550100"),
                        Signer.of("lee@example.org", "Lee").withRoutingOrder(2).withAuthMethod(AuthMethod.NONE))
                .withCreatedBy("user-7")
                .withExpiresAt(Instant.parse("2026-07-09T10:15:00Z"));

        assertThat(sent(request)).isEqualTo(json("""
                {"tenantId":"northwind","subject":"Consulting agreement","createdBy":"user-7",
                 "signers":[{"name":"Ada Byron","email":"ada@example.org","routingOrder":1,"authMethod":"sms_otp",
                             "phone":"+16045550100"},
                            {"name":"Lee","email":"lee@example.org","routingOrder":2,"authMethod":"none"}],
                 "expiresAt":"2026-07-09T10:15:00Z"}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-09T10:15:00Z, 2026-07-09T10:15:00Z",
        "2026-07-09T10:15:00.120Z, 2026-07-09T10:15:00.120Z",
        "2026-07-09T10:15:00.123456789Z, 2026-07-09T10:15:00.123Z"
    })
    void aDeadlineIsToldInSecondsOrMilliseconds(Instant deadline, String text) throws InterruptedException {
        assertThat(sent(CREATE.withExpiresAt(deadline)).path("expiresAt").asText())
                .isEqualTo(text);
    }

    @Test
    void aWordThatThisVersionDoesNotKnowCanBeSent() throws InterruptedException {
        CreateEnvelope request = CreateEnvelope.of("northwind", "Lease", ADA.withAuthMethod(new AuthMethod("passkey")));

        assertThat(sent(request).at("/signers/0/authMethod").asText()).isEqualTo("passkey");
    }

    @Test
    void anOptionIsACopy() throws InterruptedException {
        CREATE.withCreatedBy("user-7").withExpiresAt(Instant.EPOCH);

        assertThat(sent(CREATE).has("createdBy")).isFalse();
        assertThat(ADA.withPhone("+16045550100").withRoutingOrder(3))
                .isEqualTo(new Signer("ada@example.org", "Ada Byron", 3, AuthMethod.EMAIL_OTP, "+16045550100"));
        assertThat(ADA.phone()).isNull();
    }

    private JsonNode sent(CreateEnvelope request) throws InterruptedException {
        wire.answer(Answers.json(201, "{\"id\":\"env_1\"}"));
        Requests.clientOf(wire).envelopes().create(request).execute();
        return json(wire.request());
    }
}
