package dev.esign.getsigned;

import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.ApiCall;
import dev.esign.InvalidRequestException;
import dev.esign.Secret;
import dev.esign.testing.Answers;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registration: GetSigned wire sheet §2.10 and §6. */
class WebhooksTest {
    private static final String SECRET = "s3cr3t";
    private static final List<EventType> ALL = List.of(
            EventType.ENVELOPE_SENT,
            EventType.ENVELOPE_COMPLETED,
            EventType.ENVELOPE_DECLINED,
            EventType.ENVELOPE_VOIDED,
            EventType.ENVELOPE_EXPIRED,
            EventType.SIGNER_VIEWED,
            EventType.SIGNER_SIGNED,
            EventType.SIGNER_OTP_FAILED);

    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource
    void aRegistrationIsWrittenAsThePagesShowIt(Verb verb) throws InterruptedException {
        wire.answer(Answers.json(201, "{\"id\":\"whk_1\",\"active\":true}"));

        Webhook webhook = verb.run(register(List.of(EventType.ENVELOPE_COMPLETED, EventType.SIGNER_SIGNED)));

        assertThat(webhook).isEqualTo(new Webhook("whk_1", Map.of("active", true)));
        assertThat(json(wire.request())).isEqualTo(json("""
                {"url":"https://hooks.example.org/gs","events":["envelope.completed","signer.signed"],"secret":"s3cr3t"}"""));
    }

    @Test
    void theEightEventsGoByTheNamesOfThePages() {
        assertThat(ALL.stream().map(EventType::toString))
                .containsExactly(
                        "envelope.sent",
                        "envelope.completed",
                        "envelope.declined",
                        "envelope.voided",
                        "envelope.expired",
                        "signer.viewed",
                        "signer.signed",
                        "signer.otp_failed");
    }

    @Test
    void anEventThatThisVersionDoesNotKnowCanBeAskedFor() throws InterruptedException {
        wire.answer(Answers.json(200, "{}"));

        register(List.of(new EventType("signer.moved"))).execute();

        assertThat(json(wire.request()).at("/events/0").asText()).isEqualTo("signer.moved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "\"whk_1\""})
    void aRegistrationMayBeAnsweredWithAnythingOrNothing(String answer) {
        wire.answer(Answers.json(200, answer));

        assertThat(register(ALL).execute()).isEqualTo(new Webhook(null, Map.of()));
    }

    @Test
    void aSecretThatTheAnswerRepeatsIsNotKept() {
        wire.answer(Answers.json(200, "{\"id\":\"whk_1\",\"secret\":\"s3cr3t\"}"));

        assertThat(register(ALL).execute()).isEqualTo(new Webhook("whk_1", Map.of()));
    }

    @Test
    void aSecretThatARefusalRepeatsIsNotPrinted() {
        wire.answer(Answers.json(400, """
                {"type":"validation_error","title":"'s3cr3t' is too short.","status":400,
                 "errors":{"secret":["s3cr3t has fewer than 16 characters."]}}"""));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> register(ALL).execute())
                .withMessageNotContaining(SECRET)
                .satisfies(e -> assertThat(e.fieldErrors().toString())
                        .contains("fewer than 16 characters")
                        .doesNotContain(SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t\n", " s3cr3t", "s3cr3t\t"})
    void aSecretThatCouldVerifyNothingIsRefusedWithoutRepeatingIt(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register(ALL, Secret.ofText(secret)))
                .withMessageContaining("white space")
                .withMessageNotContaining(SECRET);
    }

    @Test
    void theCallDoesNotPrintTheSecret() {
        assertThat(register(ALL).toString()).doesNotContain(SECRET);
    }

    private ApiCall<Webhook> register(List<EventType> events) {
        return register(events, Secret.of(SECRET));
    }

    private ApiCall<Webhook> register(List<EventType> events, Secret secret) {
        return Requests.clientOf(wire).webhooks().register(URI.create("https://hooks.example.org/gs"), events, secret);
    }
}
