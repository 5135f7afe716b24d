package dev.esign.signicat;

import static dev.esign.signicat.Requests.ID;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.MalformedResponseException;
import dev.esign.internal.json.Members;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are read: Signicat wire sheet §3. */
class AnswersTest {
    @RegisterExtension
    final Wire wire = new Wire();

    static Stream<Arguments> examples() {
        return Stream.of(
                example(Examples.DOCUMENT, members -> SignatureDocument.read(members, null)),
                example(Examples.STATUS, DocumentState::read),
                example(Examples.SUMMARY, DocumentSummary::read),
                example(Examples.ATTACHMENT, Attachment::read),
                example(Examples.REMINDER, ManualReminder::read),
                example(Examples.WEBHOOK, Webhook::read),
                example(Examples.EVENT, Event::read),
                example(Examples.DELIVERY, WebhookDelivery::read),
                example(Examples.NOTIFICATION, SentNotification::read),
                example(json("{'id':'1','name':'document_signed','description':'d'}"), EventDescription::read),
                example(
                        json("{'type':'no_bankid','name':'n','description':'d','logoUrl':'https://x.test/l.png'}"),
                        SignatureMethodInfo::read));
    }

    private static Arguments example(JsonNode json, Function<Members, Object> reader) {
        return Arguments.of(json, reader);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsReadAndWrittenBackWithoutLoss(JsonNode example, Function<Members, Object> reader) {
        Object value = reader.apply(Members.of(example));

        assertThat(WrittenBack.of(value)).isEqualTo(WrittenBack.withoutNothing(example));
    }

    @Test
    void partsOfARequestThatAnAnswerRepeatsCanBeSentBackAsTheyCame() {
        JsonNode advanced = json("{'tags':['a'],'new':{'x':1},'timeToLive':{'deleteAfterHours':24,'unit':'h'}}");

        assertThat(Advanced.read(Members.of(advanced)).json())
                .containsEntry("new", Map.of("x", 1))
                .containsEntry("tags", List.of("a"))
                .containsEntry("timeToLive", Map.of("deleteAfterHours", 24, "unit", "h"));
    }

    @Test
    void aSignerHasSignedOnceThereIsASignature() {
        Signer signer = SignatureDocument.read(Members.of(Examples.DOCUMENT), null)
                .signers()
                .get(0);

        assertThat(signer.hasSigned()).isTrue();
        assertThat(Signer.read(Members.of(json("{'id':'s'}"))).hasSigned()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed", "Signed", "SIGNED"})
    void wordsAreEqualInAnyCasingAndKeptAsTheyCame(String word) {
        DocumentStatus status = new DocumentStatus(word);

        assertThat(status).isEqualTo(DocumentStatus.SIGNED).hasSameHashCodeAs(DocumentStatus.SIGNED);
        assertThat(status.value()).isEqualTo(word);
        assertThat(status).isNotEqualTo(new FileFormat(word)).isNotEqualTo(DocumentStatus.CANCELED);
    }

    @Test
    void anotherLetterIsNoOtherCasing() {
        assertThat(new DocumentStatus("\u017figned")).isNotEqualTo(DocumentStatus.SIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1988-01-01", "010188"})
    void aDateOfBirthStaysText(String date) {
        DocumentSignature signature = DocumentSignature.read(Members.of(json("{'dateOfBirth':'" + date + "'}")));

        assertThat(signature.dateOfBirth()).isEqualTo(date);
    }

    @Test
    void aPatchMayBeAnsweredWithTheRequestAlone() {
        wire.answer(Answers.json(200, "{\"title\":\"New\"}"));

        SignatureDocument document = Requests.clientOf(wire)
                .documents()
                .update(ID, UpdateDocument.of().withTitle("New"))
                .execute();

        assertThat(document.documentId()).isEqualTo(ID);
        assertThat(document.title()).isEqualTo("New");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "", "{\"documentId\":{}}"})
    void aCreateWithoutAnIdIsMalformed(String answer) {
        wire.answer(Answers.json(200, answer));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> Requests.clientOf(wire)
                        .documents()
                        .create(Requests.CREATE)
                        .execute())
                .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
    }
}
