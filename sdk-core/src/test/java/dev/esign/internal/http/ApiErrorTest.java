package dev.esign.internal.http;

import static dev.esign.testing.Answers.cutOff;
import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.esign.ApiException;
import dev.esign.ApiException.FieldError;
import dev.esign.AuthenticationException;
import dev.esign.ConflictException;
import dev.esign.IdempotencyKey;
import dev.esign.InvalidRequestException;
import dev.esign.NotFoundException;
import dev.esign.PaymentRequiredException;
import dev.esign.PermissionException;
import dev.esign.RateLimitedException;
import dev.esign.RetryPolicy;
import dev.esign.ServerException;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiErrorTest {
    @RegisterExtension
    final Wire wire = new Wire();

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(400, InvalidRequestException.class),
                Arguments.of(401, AuthenticationException.class),
                Arguments.of(402, PaymentRequiredException.class),
                Arguments.of(403, PermissionException.class),
                Arguments.of(404, NotFoundException.class),
                Arguments.of(405, ApiException.class),
                Arguments.of(408, ApiException.class),
                Arguments.of(409, ConflictException.class),
                Arguments.of(410, NotFoundException.class),
                Arguments.of(412, ConflictException.class),
                Arguments.of(413, InvalidRequestException.class),
                Arguments.of(415, InvalidRequestException.class),
                Arguments.of(418, ApiException.class),
                Arguments.of(422, InvalidRequestException.class),
                Arguments.of(429, RateLimitedException.class),
                Arguments.of(500, ServerException.class),
                Arguments.of(503, ServerException.class),
                Arguments.of(599, ServerException.class));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void everyStatusHasItsClass(int status, Class<?> type) {
        ApiException e = failure(status(status));

        assertThat(e).isExactlyInstanceOf(type);
        assertThat(e.status()).isEqualTo(status);
    }

    @Test
    void anErrorTellsAllThatIsKnown() {
        IdempotencyKey key = IdempotencyKey.of("order-7");
        wire.answer(
                json(503, "{}"),
                json(409, "{\"code\":\"stale\",\"message\":\"The fields have changed.\"}")
                        .newBuilder()
                        .setHeader("X-Request-Id", "req-1")
                        .build());

        ApiException e = catchThrowableOfType(
                ApiException.class,
                () -> CallKind.KEYED.on(wire.client()).idempotencyKey(key).execute());

        assertThat(e.operation()).isEqualTo("envelopes.send");
        assertThat(e.code()).contains("stale");
        assertThat(e.providerMessage()).contains("The fields have changed.");
        assertThat(e.requestId()).contains("req-1");
        assertThat(e.idempotencyKey()).contains(key);
        assertThat(e.attempts()).isEqualTo(2);
        assertThat(e)
                .hasMessage("envelopes.send was answered 409 (stale): The fields have changed."
                        + " [attempt 2, request id req-1, idempotency key order-7]");
    }

    @Test
    void anErrorTellsHowLongToWait() {
        ApiException e = failure(
                status(429).newBuilder().setHeader("Retry-After", "3600").build());

        assertThat(e.retryAfter()).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":\"No such envelope\"} | | No such envelope",
                "{\"error\":{\"code\":\"gone\",\"message\":\"No such envelope\"}} | gone | No such envelope",
                "{\"error\":\"invalid_id\",\"message\":\"No such envelope\"} | invalid_id | No such envelope",
                "{\"error\":\"invalid_id\",\"error_description\":\"No such envelope\"} | invalid_id | No such envelope",
                "{\"code\":40,\"message\":\"No such envelope\"} | 40 | No such envelope",
                "{\"type\":\"https://x.test/gone\",\"title\":\"Gone\",\"detail\":\"No such envelope\"} | https://x.test/gone"
                        + " | No such envelope",
                "{\"type\":\"about:blank\",\"title\":\"Gone\",\"status\":404} | about:blank | Gone",
                "{\"message\":null,\"code\":null} | |",
                "{\"message\":\"  \",\"code\":\"\"} | |",
                "{\"message\":{\"a\":1},\"code\":[]} | |",
                "[{\"message\":\"no object\"}] | |",
                "\"just a string\" | |",
                "null | |",
                "{} | |",
                "{\"message\":\"cut of | |",
                "<html><body>Not found</body></html> | |",
            })
    void theProvidersWordsAreFoundInEveryForm(String body, String code, String message) {
        ApiException e = failure(json(404, body));

        assertThat(e.code().orElse(null)).isEqualTo(code);
        assertThat(e.providerMessage().orElse(null)).isEqualTo(message);
    }

    @Test
    void anEmptyBodyLeavesTheStatusToSpeak() {
        assertThat(failure(status(404))).hasMessage("envelopes.get was answered 404 [attempt 1]");
    }

    @Test
    void plainTextIsTheMessage() {
        assertThat(failure(text("Try again on Monday.\n")).providerMessage()).contains("Try again on Monday.");
    }

    @Test
    void aMegabyteOfTextIsCutShort() {
        ApiException e = failure(text("no ".repeat(1 << 19)));

        assertThat(e.providerMessage().orElseThrow())
                .startsWith("no no")
                .endsWith("…")
                .hasSizeLessThan(510);
    }

    @Test
    void linksWithoutEndDoNotKeepTheCallerWaiting() {
        String links = "http://".repeat(9000);
        MockResponse answer = text(links + Wire.KEY)
                .newBuilder()
                .setHeader("X-Request-Id", links)
                .build();

        ApiException e = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> failure(answer));

        assertThat(e.providerMessage().orElseThrow()).startsWith("http://").hasSizeLessThan(510);
        assertThat(e.requestId().orElseThrow()).startsWith("http://").hasSizeLessThan(510);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"field\":\"parties\",\"message\":\"missing\"},{\"path\":\"a.b\",\"detail\":\"wrong\"}]",
                "{\"parties\":[\"missing\"],\"a.b\":\"wrong\"}",
            })
    void fieldErrorsAreReadFromAListOrAMap(String errors) {
        ApiException e = failure(json(422, "{\"message\":\"Invalid\",\"errors\":" + errors + "}"));

        assertThat(e.fieldErrors())
                .containsExactly(new FieldError("parties", "missing"), new FieldError("a.b", "wrong"));
        assertThat(e).hasMessageContaining("Invalid; parties: missing; a.b: wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "null", "7", "\"x\"", "[null]", "[[[]]]", "{\"a\":{}}"})
    void strangeFieldErrorsBreakNothing(String errors) {
        assertThat(failure(json(422, "{\"errors\":" + errors + "}")).status()).isEqualTo(422);
    }

    @Test
    void aFieldWithSeveralErrorsTellsThemAll() {
        ApiException e = failure(json(400, "{\"errors\":{\"subject\":[\"must not be blank\",\"is too short\"]}}"));

        assertThat(e.fieldErrors())
                .containsExactly(
                        new FieldError("subject", "must not be blank"), new FieldError("subject", "is too short"));
    }

    @Test
    void stringsAreErrorsWithoutAField() {
        assertThat(failure(json(422, "{\"errors\":[\"missing\"]}")).fieldErrors())
                .containsExactly(new FieldError("", "missing"));
    }

    @Test
    void theTokenIsTakenOutOfWhateverEchoesIt() {
        String echo = "Bearer " + Wire.KEY + " is unknown";
        ApiException e = failure(json(
                        401,
                        "{\"code\":\"" + Wire.KEY + "\",\"message\":\"" + echo + "\",\"errors\":{\"" + Wire.KEY
                                + "\":\"" + echo + "\"}}")
                .newBuilder()
                .setHeader("X-Request-Id", "req-" + Wire.KEY)
                .build());

        assertThat(e.toString()).doesNotContain(Wire.KEY);
        assertThat(e.code()).contains("***");
        assertThat(e.providerMessage()).contains("Bearer *** is unknown");
        assertThat(e.fieldErrors()).containsExactly(new FieldError("***", "Bearer *** is unknown"));
        assertThat(e.requestId()).contains("req-***");
    }

    @Test
    void aLinkThatGrantsAccessIsNotRepeated() {
        ApiException e = failure(json(422, "{\"message\":\"cannot fetch https://files.test/a.pdf?sig=canary today\"}"));

        assertThat(e.providerMessage()).contains("cannot fetch https://files.test/a.pdf?*** today");
    }

    @Test
    void aTokenInThePathOfALinkIsNotRepeated() {
        ApiException e = failure(
                json(400, "{\"message\":\"see https://sign.test/sign/eyJhbGciOiJIUzI1NiJ9.canary.c2ln today\"}"));

        assertThat(e.providerMessage()).contains("see https://sign.test/sign/*** today");
    }

    @Test
    void controlCharactersCannotForgeALogLine() {
        ApiException e = failure(json(
                400, "{\"message\":\"no\\r\\n2026-01-01 ERROR all is lost \\u001b[31m\\u009b1m\\u2028x\\u0000\"}"));

        assertThat(e.providerMessage()).contains("no 2026-01-01 ERROR all is lost  [31m 1m x");
    }

    @Test
    void bytesThatAreNoTextBreakNothing() {
        byte[] noText = {0, 0, 0, '{', 1, 2, 3, 4, (byte) 0xff, (byte) 0xfe};

        ApiException e = failure(
                status(400).newBuilder().body(new Buffer().write(noText)).build());

        assertThat(e.providerMessage()).isEmpty();
    }

    @Test
    void aBodyThatBreaksOffLeavesTheStatusToSpeak() {
        ApiException e = failure(cutOff(json(402, "{\"message\":\"" + "x".repeat(5000) + "\"}")));

        assertThat(e).isInstanceOf(PaymentRequiredException.class);
    }

    @Test
    void anErrorCanBeSerialised() throws Exception {
        ApiException e = failure(json(400, "{\"code\":\"x\",\"errors\":{\"a\":\"b\"}}"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat((ApiException) in.readObject())
                    .hasMessage(e.getMessage())
                    .returns(e.code(), ApiException::code)
                    .returns(e.fieldErrors(), ApiException::fieldErrors);
        }
    }

    private ApiException failure(MockResponse answer) {
        wire.answer(answer);
        return catchThrowableOfType(ApiException.class, () -> CallKind.READ
                .on(wire.client(config -> config.withRetry(RetryPolicy.none())))
                .execute());
    }

    private static MockResponse text(String text) {
        return new MockResponse.Builder()
                .code(400)
                .setHeader("Content-Type", "text/plain; charset=utf-8")
                .body(text)
                .build();
    }
}
