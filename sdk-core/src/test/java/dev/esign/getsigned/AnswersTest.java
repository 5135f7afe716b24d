package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.CREATE;
import static dev.esign.getsigned.Requests.FIELD;
import static dev.esign.getsigned.Requests.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiCall;
import dev.esign.MalformedResponseException;
import dev.esign.SecretUrl;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers about envelopes are read: GetSigned wire sheet §2.2, §2.3, §2.7 and §2.8. */
class AnswersTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void aCreateIsAnsweredWithADraft() {
        Envelope draft = answered("""
                {"id":"env_01HXEXAMPLE","status":"draft","tenantId":"northwind","subject":"Consulting agreement"}""", envelopes().create(CREATE));

        assertThat(draft)
                .isEqualTo(new Envelope(
                        ID,
                        EnvelopeStatus.DRAFT,
                        "northwind",
                        "Consulting agreement",
                        null,
                        List.of(),
                        null,
                        null,
                        Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":\"\"}", "{\"id\":[]}", "[]", "null", "\"x\"", "", "OK"})
    void aCreateWithoutAnIdIsMalformedAndKeepsItsKey(String answer) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> answered(answer, envelopes().create(CREATE)))
                .satisfies(e -> {
                    assertThat(e.idempotencyKey()).isPresent();
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.attempts()).isEqualTo(1);
                });
    }

    @Test
    void anEnvelopeIsReadInThePlausibleShape() {
        Envelope envelope = answered("""
                {"id":"env_01HXEXAMPLE","status":"in_progress","tenantId":"northwind","subject":"Consulting agreement",
                 "createdBy":"user-7","expiresAt":"2026-07-09T10:15:00Z","completedAt":"2026-07-02T10:15:00.120Z",
                 "signers":[{"id":"sgn_01HXEXAMPLE","name":"Ada Byron","email":"ada@example.org","routingOrder":1,
                             "authMethod":"email_otp","status":"viewed","signedAt":"2026-07-02T12:14:40+02:00",
                             "signingUrl":"https://sign.getsigned.ca/sign/eyJ.a.b"}]}""", envelopes().get(ID));

        assertThat(envelope)
                .isEqualTo(new Envelope(
                        ID,
                        EnvelopeStatus.IN_PROGRESS,
                        "northwind",
                        "Consulting agreement",
                        "user-7",
                        List.of(new EnvelopeSigner(
                                "sgn_01HXEXAMPLE",
                                "Ada Byron",
                                "ada@example.org",
                                1,
                                AuthMethod.EMAIL_OTP,
                                SignerStatus.VIEWED,
                                Instant.parse("2026-07-02T10:14:40Z"),
                                new SecretUrl("https://sign.getsigned.ca/sign/eyJ.a.b"),
                                Map.of())),
                        Instant.parse("2026-07-09T10:15:00Z"),
                        Instant.parse("2026-07-02T10:15:00.120Z"),
                        Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":null,\"status\":null,\"signers\":null,\"expiresAt\":null}",
                "{\"id\":\"\",\"status\":\"\",\"tenantId\":\"\",\"signers\":\"\",\"completedAt\":\"\"}",
                "{\"status\":{},\"signers\":{},\"expiresAt\":[],\"subject\":[]}"
            })
    void whatAnAnswerDoesNotSayIsNullOrEmpty(String answer) {
        assertThat(answered(answer, envelopes().get(ID)))
                .usingRecursiveComparison()
                .ignoringFields("extra")
                .isEqualTo(new Envelope(ID, null, null, null, null, List.of(), null, null, Map.of()));
    }

    @Test
    void whatNoPageNamesIsKept() {
        Envelope envelope = answered("""
                {"id":"env_01HXEXAMPLE","status":"sealing","expires_at":"2026-07-09T10:15:00Z","completedAt":"yesterday",
                 "audit":[{"event_type":"viewed","geo":{"country":"CA"}}],
                 "signers":[{"status":"asleep","authMethod":"passkey","routingOrder":"2","phone":"+16045550100"},7]}""", envelopes().get(ID));

        assertThat(envelope.status()).isEqualTo(new EnvelopeStatus("sealing")).hasToString("sealing");
        assertThat(envelope.expiresAt()).isEqualTo(Instant.parse("2026-07-09T10:15:00Z"));
        assertThat(envelope.completedAt()).isNull();
        assertThat(envelope.extra()).containsOnlyKeys("completedAt", "audit", "signers");
        assertThat(envelope.extra())
                .containsEntry("completedAt", "yesterday")
                .containsEntry("audit", List.of(Map.of("event_type", "viewed", "geo", Map.of("country", "CA"))));
        EnvelopeSigner signer = envelope.signers().get(0);
        assertThat(signer.status()).isEqualTo(new SignerStatus("asleep")).hasToString("asleep");
        assertThat(signer.authMethod()).isEqualTo(new AuthMethod("passkey")).hasToString("passkey");
        assertThat(signer.routingOrder()).isEqualTo(2);
        assertThat(signer.extra()).isEqualTo(Map.of("phone", "+16045550100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "true", "{\"success\":true}"})
    void aChangeMayBeAnsweredWithAnyJsonOrNothing(String answer) {
        assertThat(answered(answer, envelopes().send(ID)).id()).isEqualTo(ID);
        assertThat(answered(answer, envelopes().voidEnvelope(ID)).id()).isEqualTo(ID);
        assertThat(answered(answer, envelopes().addField(ID, FIELD)).id()).isNull();
    }

    @Test
    void aChangeMayBeAnsweredWithNoContent() {
        wire.answer(Answers.status(204));

        assertThat(envelopes().send(ID).execute().id()).isEqualTo(ID);
    }

    @Test
    void aChangeAnsweredWithPlainWordsIsMalformedAndMayHaveBeenDone() {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> answered("OK", envelopes().send(ID)))
                .withMessageContaining("not JSON")
                .satisfies(e -> {
                    assertThat(e.status()).isEqualTo(200);
                    assertThat(e.outcomeUnknown()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "envelopeId"})
    void aChangeMayBeAnsweredWithTheEnvelope(String name) {
        Envelope envelope = answered(
                "{\"" + name + "\":\"" + ID + "\",\"status\":\"sent\"}",
                envelopes().send(ID));

        assertThat(envelope.id()).isEqualTo(ID);
        assertThat(envelope.status()).isEqualTo(EnvelopeStatus.SENT);
        assertThat(envelope.extra()).isEmpty();
    }

    @Test
    void anotherIdInTheAnswerToAChangeDoesNotWinOverTheOneThatWasAskedFor() {
        String event = "{\"id\":\"evt_1\",\"type\":\"sent\"}";

        for (Envelope envelope : List.of(
                answered(event, envelopes().send(ID)),
                answered(event, envelopes().voidEnvelope(ID)))) {
            assertThat(envelope.id()).isEqualTo(ID);
            assertThat(envelope.extra()).isEqualTo(Map.of("id", "evt_1", "type", "sent"));
        }
    }

    @Test
    void aFieldThatIsPlacedMayGetAnIdAndMore() {
        PlacedField field =
                answered("{\"fieldId\":\"fld_1\",\"page\":1}", envelopes().addField(ID, FIELD));

        assertThat(field).isEqualTo(new PlacedField("fld_1", Map.of("page", 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "draft, false",
        "sent, false",
        "in_progress, false",
        "completed, true",
        "declined, true",
        "voided, true",
        "expired, true",
        "sealing, false"
    })
    void fourStatesAreTheEndOfAnEnvelope(String status, boolean terminal) {
        assertThat(new EnvelopeStatus(status).isTerminal()).isEqualTo(terminal);
    }

    @ParameterizedTest
    @CsvSource({"pending, false", "viewed, false", "signed, true", "declined, true", "asleep, false"})
    void aSignerHasNothingMoreToDoOnceTheyHaveSignedOrDeclined(String status, boolean terminal) {
        assertThat(new SignerStatus(status).isTerminal()).isEqualTo(terminal);
    }

    private Envelopes envelopes() {
        return Requests.clientOf(wire).envelopes();
    }

    private <T> T answered(String json, ApiCall<T> call) {
        wire.answer(Answers.json(200, json));
        return call.execute();
    }
}
