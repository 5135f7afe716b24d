package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.ApiCall;
import dev.esign.ApiResponse;
import dev.esign.IdempotencyKey;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource(names = {"KEYED", "UPLOAD"})
    void theSameCallMadeTwiceIsTheSameWork(CallKind kind) throws Exception {
        wire.answer(ok(), ok());
        ApiCall<?> call = kind.on(wire.client());

        call.execute();
        call.execute();

        var first = wire.request();
        var second = wire.request();
        assertThat(second.getHeaders().get("Idempotency-Key"))
                .isEqualTo(first.getHeaders().get("Idempotency-Key"));
        assertThat(second.getBody()).isEqualTo(first.getBody());
    }

    @Test
    void twoCallsAreTwoPiecesOfWork() throws Exception {
        wire.answer(ok(), ok());

        CallKind.KEYED.on(wire.client()).execute();
        CallKind.KEYED.on(wire.client()).execute();

        assertThat(wire.request().getHeaders().get("Idempotency-Key"))
                .isNotEqualTo(wire.request().getHeaders().get("Idempotency-Key"));
    }

    @Test
    void theSameKeyMakesTheSameBytesInTheNextProcess() throws Exception {
        wire.answer(ok(), ok());
        IdempotencyKey key = IdempotencyKey.derivedFrom("create", "order-7");

        CallKind.UPLOAD.on(wire.client()).idempotencyKey(key).execute();
        CallKind.UPLOAD.on(wire.client()).idempotencyKey(key).execute();

        var first = wire.request();
        var second = wire.request();
        assertThat(first.getHeaders().get("Idempotency-Key")).isEqualTo(key.value());
        assertThat(second.getHeaders()).isEqualTo(first.getHeaders());
        assertThat(second.getBody()).isEqualTo(first.getBody());
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "UNKEYED"})
    void aKeyThatNobodyHonoursIsRefused(CallKind kind) {
        ApiCall<?> call = kind.on(wire.client());

        assertThatIllegalArgumentException().isThrownBy(() -> call.idempotencyKey(IdempotencyKey.random()));
    }

    @Test
    void optionsAreCopies() throws Exception {
        wire.answer(ok());
        ApiCall<?> call = CallKind.KEYED.on(wire.client());

        ApiCall<?> changed = call.header("X-Trace", "t-1").idempotencyKey(IdempotencyKey.of("order-7"));
        call.execute();

        assertThat(changed).isNotSameAs(call);
        assertThat(wire.request().getHeaders().get("X-Trace")).isNull();
    }

    @Test
    void headersGoWithEveryAttempt() throws Exception {
        wire.answer(status(503), ok());

        CallKind.READ.on(wire.client()).header("X-Trace", "t-1").execute();

        assertThat(wire.request().getHeaders().values("X-Trace")).containsExactly("t-1");
        assertThat(wire.request().getHeaders().values("X-Trace")).containsExactly("t-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "authorization",
                "AUTHORIZATION",
                "Idempotency-Key",
                "Host",
                "Content-Length",
                "Content-Type",
                "Transfer-Encoding",
                "Accept-Encoding",
                "User-Agent"
            })
    void headersOfTheSdkAreRefused(String name) {
        ApiCall<?> call = CallKind.READ.on(wire.client());

        assertThatIllegalArgumentException().isThrownBy(() -> call.header(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Trace", "X-Trace:", "X-Trace\r\nAuthorization", "X-Träce", "X-Trace\u0000"})
    void namesThatNoHeaderCanHaveAreRefused(String name) {
        ApiCall<?> call = CallKind.READ.on(wire.client());

        assertThatIllegalArgumentException().isThrownBy(() -> call.header(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nAuthorization: Bearer x", "a\nb", "ü", "\u0000", "\u007f"})
    void valuesThatNoHeaderCanHaveAreRefusedWithoutRepeatingThem(String value) {
        ApiCall<?> call = CallKind.READ.on(wire.client());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.header("X-Trace", value))
                .withMessageNotContaining(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void aTimeoutOfNothingIsRefused(Duration timeout) {
        ApiCall<?> call = CallKind.READ.on(wire.client());

        assertThatIllegalArgumentException().isThrownBy(() -> call.timeout(timeout));
    }

    @Test
    void theResponseCarriesWhatStoodAroundTheAnswer() {
        wire.answer(ok().newBuilder()
                .code(201)
                .setHeader("X-Request-Id", "req-1")
                .addHeader("X-Limit", "1")
                .addHeader("X-Limit", "2")
                .build());

        ApiResponse<?> response = CallKind.KEYED.on(wire.client()).executeForResponse();

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.requestId()).contains("req-1");
        assertThat(response.idempotencyKey()).isPresent();
        assertThat(response.attempts()).isEqualTo(1);
        assertThat(response.headers().get("x-LIMIT")).containsExactly("1", "2");
    }

    @Test
    void theHeadersOfAResponseCannotBeChanged() {
        wire.answer(ok());

        ApiResponse<?> response = CallKind.READ.on(wire.client()).executeForResponse();

        assertThatThrownBy(() -> response.headers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(response.headers().values()).allSatisfy(values -> assertThatThrownBy(() -> values.add("text/html"))
                .isInstanceOf(UnsupportedOperationException.class));
    }

    @Test
    void aCallPrintsItsOperationOnly() {
        assertThat(CallKind.KEYED.on(wire.client())).hasToString("ApiCall[envelopes.send]");
    }
}
