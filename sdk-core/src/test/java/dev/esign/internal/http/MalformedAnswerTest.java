package dev.esign.internal.http;

import static dev.esign.testing.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.ApiCall;
import dev.esign.MalformedResponseException;
import dev.esign.TransportException;
import dev.esign.testing.CallKind;
import dev.esign.testing.Flood;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Good statuses with bodies that cannot be read. */
class MalformedAnswerTest {
    private static final long LARGE = 50L << 20;

    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html>Sign in</html>",
                "{\"status\":\"sent\"",
                "{\"status\":\"se",
                "{\"status\":",
                "[]",
                "[{}]",
                "\"x\"",
                "7",
                "null",
                "true",
                "{} {}",
                "{}x",
                "{'status':1}",
                "{status:1}",
                "NaN",
                "\u0000",
                "{\"status\":\"\u0001\"}"
            })
    void whatIsNoJsonObjectIsMalformed(String body) {
        assertThat(failure(json(200, body)).attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7b2261223a22ff22",
                "7b22c328223a317d",
                "0000007b00000001",
                "fffe00007b",
                "7b2261223a22eda08022227d"
            })
    void bytesThatAreNoUtf8AreMalformed(String hex) {
        Buffer bytes = new Buffer().write(ByteString.decodeHex(hex));

        assertThat(failure(new MockResponse.Builder().body(bytes).build()).attempts())
                .isEqualTo(1);
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                flood("nested arrays", () -> Flood.of("", '[', LARGE)),
                flood("nested objects", () -> Flood.of("{\"a\":".repeat(10_000), '[', LARGE)),
                flood("one string", () -> Flood.of("{\"status\":\"", 'x', LARGE)),
                flood("one name", () -> Flood.of("{\"", 'x', LARGE)),
                flood("one number", () -> Flood.of("{\"status\":", '1', LARGE)),
                flood("white space", () -> Flood.of("", ' ', LARGE)),
                flood("white space afterwards", () -> Flood.of("{\"status\":\"sent\"}", ' ', LARGE)),
                flood("a zip of nesting", () -> Flood.zipped("", '[', 20 * LARGE)),
                flood("a zip of one string", () -> Flood.zipped("{\"status\":\"", 'x', 20 * LARGE)));
    }

    private static Arguments flood(String name, Supplier<MockResponse> answer) {
        return Arguments.of(name, answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    @Timeout(10)
    void aFloodIsStopped(String name, Supplier<MockResponse> flood) {
        assertThat(failure(flood.get()).attempts()).isEqualTo(1);
    }

    @Test
    void anAnswerWithinBoundsMayBeZipped() {
        wire.answer(Flood.zipped("{\"status\":\"sent\"}", ' ', 1 << 20));

        CallKind.READ.on(wire.client()).execute();
    }

    @ParameterizedTest
    @EnumSource
    void everyVerbSaysWhatIsWrong(Verb verb) {
        wire.answer(json(200, "<html>")
                .newBuilder()
                .setHeader("X-Request-Id", "req-1")
                .build());

        MalformedResponseException e =
                catchThrowableOfType(MalformedResponseException.class, () -> verb.run(CallKind.READ.on(wire.client())));

        assertThat(e.status()).isEqualTo(200);
        assertThat(e.requestId()).contains("req-1");
        assertThat(e)
                .hasMessage(
                        "envelopes.get was answered 200, but the answer is not JSON; is the base URL right, or a proxy"
                                + " in between? [attempt 1, request id req-1]")
                .hasNoCause();
    }

    @Test
    void theMessageRepeatsNothingOfTheAnswer() {
        assertThat(failure(json(200, "{\"secret-name\":secret-value")).getMessage())
                .doesNotContain("secret");
    }

    @Test
    void whatIsNoHttpIsQuotedInOneLine() {
        MockResponse noHttp =
                new MockResponse.Builder().status("login ok: \u001b[31m admin").build();
        wire.answer(noHttp);

        TransportException e = catchThrowableOfType(
                TransportException.class,
                () -> CallKind.UNKEYED.on(wire.client()).execute());

        for (Throwable told = e; told != null; told = told.getCause()) {
            assertThat(told.getMessage()).contains("admin").doesNotContainPattern("\\p{Cc}");
        }
    }

    @Test
    void theTokenIsTakenOutOfTheRequestId() {
        MalformedResponseException e = failure(
                json(200, "").newBuilder().setHeader("X-Request-Id", Wire.KEY).build());

        assertThat(e.requestId()).contains("***");
        assertThat(e).hasMessageNotContaining(Wire.KEY);
    }

    @Test
    void anAnswerToAChangeMayBeEmpty() {
        wire.answer(json(204, "").newBuilder().removeHeader("Content-Length").build());

        CallKind.UNKEYED.on(wire.client()).execute();
    }

    private MalformedResponseException failure(MockResponse answer) {
        wire.answer(answer);
        // Creation is the call whose answer must be an object with an id in it.
        ApiCall<?> call = CallKind.UPLOAD.on(wire.client());
        return catchThrowableOfType(MalformedResponseException.class, () -> call.timeout(Duration.ofSeconds(30))
                .execute());
    }
}
