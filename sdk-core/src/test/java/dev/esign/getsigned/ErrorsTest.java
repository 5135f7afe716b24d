package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.CREATE;
import static dev.esign.getsigned.Requests.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiException;
import dev.esign.ApiException.FieldError;
import dev.esign.ConflictException;
import dev.esign.InvalidRequestException;
import dev.esign.NotFoundException;
import dev.esign.testing.Answers;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a refusal is read: GetSigned wire sheet §4. */
class ErrorsTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource
    void aFailedValidationNamesItsFieldsAndAllThatIsWrongWithThem(Verb verb) {
        wire.answer(Answers.json(400, """
                {"type":"validation_error","title":"The request is invalid.","status":400,
                 "errors":{"tenantId":["The tenantId field is required."],"signers":["At least one.","At most fifty."]}}"""));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> verb.run(envelopes().create(CREATE)))
                .withMessageContaining("envelopes.create was answered 400 (validation_error): The request is invalid.")
                .satisfies(e -> {
                    assertThat(e.code()).contains("validation_error");
                    assertThat(e.providerMessage()).contains("The request is invalid.");
                    assertThat(e.fieldErrors())
                            .containsExactly(
                                    new FieldError("tenantId", "The tenantId field is required."),
                                    new FieldError("signers", "At least one."),
                                    new FieldError("signers", "At most fifty."));
                    assertThat(e.idempotencyKey()).isPresent();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "400, dev.esign.InvalidRequestException",
        "401, dev.esign.AuthenticationException",
        "403, dev.esign.PermissionException",
        "404, dev.esign.NotFoundException",
        "409, dev.esign.ConflictException",
        "422, dev.esign.InvalidRequestException"
    })
    void aRefusalIsItsOwnErrorInGetSignedsWordsAndIsNotRepeated(int status, Class<? extends ApiException> type) {
        wire.answer(Answers.json(status, "{\"type\":\"the_type\",\"title\":\"The words.\",\"status\":" + status + "}"));

        assertThatExceptionOfType(type)
                .isThrownBy(() -> envelopes().send(ID).execute())
                .satisfies(e -> {
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.code()).contains("the_type");
                    assertThat(e.providerMessage()).contains("The words.");
                    assertThat(e.fieldErrors()).isEmpty();
                    assertThat(e.outcomeUnknown()).isFalse();
                    assertThat(e.attempts()).isEqualTo(1);
                });
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void aSecondSendIsAConflict() {
        wire.answer(
                Answers.json(409, "{\"type\":\"conflict\",\"title\":\"The envelope has been sent.\",\"status\":409}"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> envelopes().send(ID).execute())
                .withMessageContaining("The envelope has been sent.");
    }

    @Test
    void aVoidOfACompletedEnvelopeIsARuleThatIsBroken() {
        wire.answer(Answers.json(
                422, "{\"type\":\"business_rule\",\"title\":\"The envelope is completed.\",\"status\":422}"));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> envelopes().voidEnvelope(ID).execute())
                .satisfies(e -> assertThat(e.status()).isEqualTo(422));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "{}", "[]", "null", "<html>no</html>", "{\"errors\":7}", "{\"errors\":{}}", "{\"type\""})
    void aRefusalWithoutWordsIsARefusalAllTheSame(String body) {
        wire.answer(Answers.json(404, body == null ? "null" : body));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> envelopes().get(ID).execute())
                .satisfies(e -> {
                    assertThat(e.providerMessage()).isEmpty();
                    assertThat(e.fieldErrors()).isEmpty();
                });
    }

    private Envelopes envelopes() {
        return Requests.clientOf(wire).envelopes();
    }
}
