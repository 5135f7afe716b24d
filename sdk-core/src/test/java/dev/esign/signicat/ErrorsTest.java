package dev.esign.signicat;

import static dev.esign.signicat.Requests.CREATE;
import static dev.esign.signicat.Requests.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiCall;
import dev.esign.ApiException;
import dev.esign.ApiException.FieldError;
import dev.esign.InvalidRequestException;
import dev.esign.PermissionException;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What refusals say: Signicat wire sheet §1.4 and §4. */
class ErrorsTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void whatIsWrongIsToldFieldByField(int status) {
        wire.answer(Answers.json(status, """
                {"message":"Validation Failed","code":"invalid",
                 "errors":[{"field":"dataToSign","message":"too large"},{"field":"Title","message":"missing"}]}"""));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> documents().create(CREATE).execute())
                .satisfies(e -> {
                    assertThat(e.code()).contains("invalid");
                    assertThat(e.providerMessage()).contains("Validation Failed");
                    assertThat(e.fieldErrors())
                            .containsExactly(
                                    new FieldError("dataToSign", "too large"), new FieldError("Title", "missing"));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"invalid_scope\",\"error_description\":\"Not yours.\"} | Not yours.",
                "{\"error\":\"invalid_scope\"} |"
            })
    void theShapeOfOAuthIsReadToo(String body, String words) {
        wire.answer(Answers.json(400, body));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> documents().get(ID).execute())
                .satisfies(e -> {
                    assertThat(e.code()).contains("invalid_scope");
                    assertThat(e.providerMessage().orElse(null)).isEqualTo(words);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "401, dev.esign.AuthenticationException",
        "402, dev.esign.PaymentRequiredException",
        "403, dev.esign.PermissionException",
        "404, dev.esign.NotFoundException",
        "409, dev.esign.ConflictException"
    })
    void aRefusalIsItsOwnErrorAndIsNotRepeated(int status, Class<? extends ApiException> type) {
        wire.answer(Answers.status(status));

        assertThatExceptionOfType(type)
                .isThrownBy(() -> documents().create(CREATE).execute());
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    static Stream<Arguments> scopes() {
        return Stream.of(
                scope(SignicatScope.DOCUMENT_READ, it -> it.documents().get(ID)),
                scope(SignicatScope.DOCUMENT_WRITE, it -> it.documents().cancel(ID, "no")),
                scope(
                        SignicatScope.DOCUMENT_FILE,
                        it -> it.documents().download(ID, FileFormat.PADES).to(Path.of("never.pdf"))),
                scope(SignicatScope.EVENT, it -> it.events().take()),
                scope(SignicatScope.EVENT, it -> it.webhooks().list()),
                scope(SignicatScope.JWT, it -> it.validateJwt("a.b.c")));
    }

    private static Arguments scope(String scope, Function<SignicatClient, ApiCall<?>> call) {
        return Arguments.of(scope, call);
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void a403SaysWhichScopeItProbablyWanted(String scope, Function<SignicatClient, ApiCall<?>> call) {
        wire.answer(Answers.status(403));

        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> call.apply(Requests.clientOf(wire)).execute())
                .withMessageContaining("probably lacks the scope " + scope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RequestId", "Request-Id"})
    void theIdOfTheRequestIsReadFromEitherHeader(String name) {
        wire.answer(
                new MockResponse.Builder().code(404).setHeader(name, "req-1").build());

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> documents().get(ID).execute())
                .satisfies(e -> assertThat(e.requestId()).contains("req-1"));
    }

    private Documents documents() {
        return Requests.clientOf(wire).documents();
    }
}
