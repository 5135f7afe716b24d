package dev.esign.xodo;

import static dev.esign.xodo.Requests.CREATE;
import static dev.esign.xodo.Requests.HASH;
import static dev.esign.xodo.Requests.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiCall;
import dev.esign.ApiException;
import dev.esign.CallException;
import dev.esign.testing.Answers;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Xodo honours no idempotency key, so that nobody can know what became of a lost create: Xodo wire sheet §6. */
class LostAnswerTest {
    private static final List<MockResponse> UNKNOWN = List.of(
            Answers.lostAnswer(),
            Answers.cutOff(Answers.json(200, "{\"document_hash\":\"" + HASH + "\"}")),
            Answers.status(502),
            Answers.status(503),
            Answers.json(200, "<html>"),
            Answers.json(200, "{}"));

    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource
    void aDocumentWhoseAnswerIsLostIsNotMadeAgainAndTheErrorSaysHowToLook(Verb verb) {
        Documents documents = Requests.keyedClientOf(wire).documents();
        int requests = 0;
        for (MockResponse lost : UNKNOWN) {
            for (ApiCall<XodoDocument> call : List.of(documents.create(CREATE), documents.useTemplate(USE))) {
                wire.answer(lost);
                requests++;

                assertThatExceptionOfType(CallException.class)
                        .isThrownBy(() -> verb.run(call))
                        .withMessageContaining("findByClientReference")
                        .withMessageNotContaining(Wire.KEY)
                        .satisfies(e -> {
                            assertThat(e.outcomeUnknown()).isTrue();
                            assertThat(e.attempts()).isEqualTo(1);
                        });
            }
        }
        assertThat(wire.server().getRequestCount()).isEqualTo(requests);
    }

    @Test
    void aRefusalNeedsNoLook() {
        wire.answer(Answers.json(200, Requests.refusal("invalid_business_id")));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(
                        () -> Requests.clientOf(wire).documents().create(CREATE).execute())
                .withMessageNotContaining("findByClientReference");
    }

    @Test
    void aCancelThatIsRefusedAfterALostAnswerIsUnknownToo() {
        wire.answer(Answers.lostAnswer(), Answers.json(200, Requests.refusal("document_already_cancelled")));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(
                        () -> Requests.clientOf(wire).documents().cancel(HASH).execute())
                .satisfies(e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.attempts()).isEqualTo(2);
                });
    }
}
