package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.Document;
import dev.esign.MalformedResponseException;
import dev.esign.SecretUrl;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers about envelopes are read: Atlas wire sheet §2.2 to §2.4. */
class EnvelopeAnswersTest {
    private static final CreateEnvelope REQUEST =
            CreateEnvelope.of(Document.at(URI.create("https://files.acme.test/nda.pdf")));

    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    @Test
    void aCreateIsAnsweredWithTheIdAndTheReviewLink() {
        atlas.answer(201, """
                {"envelope_id":"0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21",
                 "review_url":"https://atlaswork.ai/review/0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21?rt=opaque"}
                """);

        CreatedEnvelope created = atlas.envelopes().create(REQUEST).execute();

        assertThat(created.envelopeId()).isEqualTo(ID);
        assertThat(created.reviewUrl()).isEqualTo(new SecretUrl("https://atlaswork.ai/review/" + ID + "?rt=opaque"));
        assertThat(created.extra()).isEmpty();
    }

    @Test
    void aCreateMayNameItsIdOtherwiseAndSayMore() {
        atlas.answer("{\"id\":\"env_abc123\",\"envelope_id\":null,\"review_url\":\"\",\"success\":true}");

        CreatedEnvelope created = atlas.envelopes().create(REQUEST).execute();

        assertThat(created.envelopeId()).isEqualTo("env_abc123");
        assertThat(created.reviewUrl()).isNull();
        assertThat(created.extra()).isEqualTo(Map.of("success", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"envelope_id\":\"\"}", "{\"envelope_id\":[]}", "[]", "null", "\"x\"", "", "OK"})
    void aCreateWithoutAnIdIsMalformedAndKeepsItsKey(String answer) {
        atlas.answer(answer);

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> atlas.envelopes().create(REQUEST).execute())
                .satisfies(e -> {
                    assertThat(e.idempotencyKey()).isPresent();
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.attempts()).isEqualTo(1);
                });
    }

    @Test
    void anEnvelopeIsReadInTheDocumentedShape() {
        atlas.answer("""
                {"envelope_id":"0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21","status":"draft","fields_status":"ready","fields_version":3,
                 "detected_parties":[{"display_name":"Tenant","role_hint":"Customer"}],
                 "parties":[{"email":"ana@acme.test","name":"Ana Diaz","role":"Customer","order":1,"status":"waiting",
                             "sign_url":"https://atlaswork.ai/sign/0b8e?t=opaque"}],
                 "fields":[{"type":"signature","page":1,"party_index":0}],"metadata":{"external_id":"deal-77","is_test":true},
                 "signed_download_url":"https://files.atlas.test/x.pdf?sig=1","review_url":"https://atlaswork.ai/review/x?rt=2",
                 "declined_at":"2026-07-01T10:00:00+02:00"}
                """);

        Envelope envelope = atlas.envelopes().get(ID).execute();

        assertThat(envelope.id()).isEqualTo(ID);
        assertThat(envelope.status()).isEqualTo(EnvelopeStatus.DRAFT);
        assertThat(envelope.fieldsStatus()).isEqualTo(FieldsStatus.READY);
        assertThat(envelope.fieldsVersion()).isEqualTo(3);
        assertThat(envelope.detectedParties()).containsExactly(new DetectedParty("Tenant", "Customer", Map.of()));
        assertThat(envelope.parties())
                .containsExactly(new EnvelopeParty(
                        "ana@acme.test",
                        "Ana Diaz",
                        "Customer",
                        1,
                        PartyStatus.WAITING,
                        new SecretUrl("https://atlaswork.ai/sign/0b8e?t=opaque"),
                        Map.of()));
        assertThat(envelope.fields()).extracting(Field::type).containsExactly(FieldType.SIGNATURE);
        assertThat(envelope.metadata()).isEqualTo(Map.of("external_id", "deal-77", "is_test", true));
        assertThat(envelope.signedDownloadUrl()).isEqualTo(new SecretUrl("https://files.atlas.test/x.pdf?sig=1"));
        assertThat(envelope.reviewUrl()).isEqualTo(new SecretUrl("https://atlaswork.ai/review/x?rt=2"));
        assertThat(envelope.declinedAt()).isEqualTo(Instant.parse("2026-07-01T08:00:00Z"));
        assertThat(envelope.extra()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":null,\"status\":null,\"parties\":null,\"metadata\":null,\"fields\":null}",
                "{\"envelope_id\":\"\",\"status\":\"\",\"fields_version\":\"\",\"signed_download_url\":\"\"}",
                "{\"metadata\":[],\"parties\":{},\"fields\":\"\",\"detected_parties\":0,\"status\":{},\"declined_at\":[]}"
            })
    void whatAnAnswerDoesNotSayIsNullOrEmpty(String answer) {
        atlas.answer(answer);

        Envelope envelope = atlas.envelopes().get(ID).execute();

        assertThat(envelope)
                .usingRecursiveComparison()
                .ignoringFields("extra")
                .isEqualTo(new Envelope(
                        ID, null, null, null, List.of(), List.of(), List.of(), Map.of(), null, null, null, Map.of()));
    }

    @Test
    void whatNoPageNamesIsKept() {
        atlas.answer("""
                {"id":"0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21","status":"notarised","fields_status":"dreaming",
                 "created_at":"2026-01-01","fields_version":"3",
                 "parties":[{"status":"sleeping","order":"2","phone":"+49"}],"audit":{"hash":["a"]}}
                """);

        Envelope envelope = atlas.envelopes().get(ID).execute();

        assertThat(envelope.id()).isEqualTo(ID);
        assertThat(envelope.status()).isEqualTo(new EnvelopeStatus("notarised")).hasToString("notarised");
        assertThat(Objects.requireNonNull(envelope.status()).isTerminal()).isFalse();
        assertThat(envelope.fieldsStatus()).isEqualTo(new FieldsStatus("dreaming"));
        assertThat(envelope.fieldsVersion()).isEqualTo(3);
        assertThat(envelope.extra())
                .isEqualTo(Map.of("created_at", "2026-01-01", "audit", Map.of("hash", List.of("a"))));
        EnvelopeParty party = envelope.parties().get(0);
        assertThat(party.status()).isEqualTo(new PartyStatus("sleeping"));
        assertThat(party.order()).isEqualTo(2);
        assertThat(party.extra()).isEqualTo(Map.of("phone", "+49"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'no credits'|no credits",
                "{'code':'no_credits','n':[1,null]}|{'code':'no_credits','n':[1,null]}",
                "['a']|['a']",
                "402|402",
                "true|true",
            })
    void anErrorInTheMetadataIsReadInItsOwnWords(String example) {
        String json = example.substring(0, example.indexOf('|')).replace('\'', '"');
        String words = example.substring(example.indexOf('|') + 1).replace('\'', '"');
        atlas.answer("{\"metadata\":{\"send_error\":%1$s,\"detection_error\":%1$s}}".formatted(json));

        Envelope envelope = atlas.envelopes().get(ID).execute();

        assertThat(envelope.sendError()).isEqualTo(words);
        assertThat(envelope.detectionError()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \"", "{}", "[]", "false"})
    void anErrorThatSaysNothingIsNone(String json) {
        atlas.answer("{\"metadata\":{\"send_error\":" + json + "}}");

        Envelope envelope = atlas.envelopes().get(ID).execute();

        assertThat(envelope.sendError()).isNull();
        assertThat(envelope.detectionError()).isNull();
    }

    @Test
    void progressIsReadInTheDocumentedShape() {
        atlas.answer("""
                {"status":"pending","signed_count":1,"total":3,"next_signer_email":"lee@acme.test",
                 "sign_url":"https://atlaswork.ai/sign/0b8e?t=opaque"}
                """);

        EnvelopeProgress progress = atlas.envelopes().status(ID).execute();

        assertThat(progress)
                .isEqualTo(new EnvelopeProgress(
                        EnvelopeStatus.PENDING,
                        1,
                        3,
                        "lee@acme.test",
                        new SecretUrl("https://atlaswork.ai/sign/0b8e?t=opaque"),
                        Map.of()));
    }

    @Test
    void progressOfAFinishedEnvelopeNamesNobody() {
        atlas.answer("{\"status\":\"signed\",\"signed_count\":\"3\",\"total\":3.0,\"next_signer_email\":\"\"}");

        EnvelopeProgress progress = atlas.envelopes().status(ID).execute();

        assertThat(progress).isEqualTo(new EnvelopeProgress(EnvelopeStatus.SIGNED, 3, 3, null, null, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "true", "{\"success\":true}"})
    void aChangeMayBeAnsweredWithAnythingOrNothing(String answer) {
        atlas.answer(answer);

        assertThat(atlas.envelopes().voidEnvelope(ID).execute().id()).isEqualTo(ID);
    }

    @Test
    void aChangeMayBeAnsweredWithNoContent() {
        atlas.answer(new MockResponse.Builder().code(204).build());

        assertThat(atlas.envelopes().remind(ID).execute().id()).isEqualTo(ID);
    }

    @Test
    void aChangeMayBeAnsweredWithTheEnvelope() {
        atlas.answer("{\"envelope_id\":\"" + ID + "\",\"status\":\"voided\"}");

        Envelope envelope = atlas.envelopes().voidEnvelope(ID).execute();

        assertThat(envelope.id()).isEqualTo(ID);
        assertThat(envelope.status()).isEqualTo(EnvelopeStatus.VOIDED);
        assertThat(envelope.extra()).isEmpty();
    }

    @Test
    void anotherIdInTheAnswerToAChangeDoesNotWinOverTheOneThatWasAskedFor() {
        atlas.answer("{\"id\":\"reminder_1\",\"envelope_id\":\"" + ID + "\"}");
        atlas.answer("{\"id\":\"reminder_2\"}");

        for (String reminder : List.of("reminder_1", "reminder_2")) {
            Envelope envelope = atlas.envelopes().remind(ID).execute();

            assertThat(envelope.id()).isEqualTo(ID);
            assertThat(envelope.extra()).isEqualTo(Map.of("id", reminder));
        }
    }

    @Test
    void onlySignedDeclinedAndVoidedAreTheEnd() {
        assertThat(List.of(EnvelopeStatus.SIGNED, EnvelopeStatus.DECLINED, EnvelopeStatus.VOIDED))
                .allMatch(EnvelopeStatus::isTerminal);
        assertThat(List.of(EnvelopeStatus.DRAFT, EnvelopeStatus.PENDING)).noneMatch(EnvelopeStatus::isTerminal);
    }
}
