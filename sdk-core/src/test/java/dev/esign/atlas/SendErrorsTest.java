package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiCall;
import dev.esign.ApiException;
import dev.esign.ConflictException;
import dev.esign.IdempotencyKey;
import dev.esign.PaymentRequiredException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a send is refused: Atlas wire sheet §2.6 and §4. */
class SendErrorsTest {
    private static final IdempotencyKey KEY = IdempotencyKey.derivedFrom("send", "deal-77");

    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    @ParameterizedTest
    @CsvSource({
        "400, dev.esign.InvalidRequestException",
        "401, dev.esign.AuthenticationException",
        "402, dev.esign.PaymentRequiredException",
        "403, dev.esign.PermissionException",
        "404, dev.esign.NotFoundException",
        "409, dev.esign.ConflictException",
        "422, dev.esign.InvalidRequestException"
    })
    void aRefusalIsItsOwnErrorInAtlassWordsAndIsNotRepeated(int status, Class<? extends ApiException> type) {
        atlas.answer(status, "{\"code\":\"the_code\",\"message\":\"The words.\"}");

        assertThatExceptionOfType(type)
                .isThrownBy(() -> send().execute())
                .withMessageContaining("envelopes.send was answered " + status + " (the_code): The words.")
                .satisfies(e -> {
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.code()).contains("the_code");
                    assertThat(e.providerMessage()).contains("The words.");
                    assertThat(e.idempotencyKey()).contains(KEY);
                    assertThat(e.outcomeUnknown()).isFalse();
                    assertThat(e.attempts()).isEqualTo(1);
                });
        assertThat(atlas.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"fields_version mismatch\"}",
                "{\"error\":{\"message\":\"fields_version mismatch\"}}",
                "{\"success\":false,\"message\":\"fields_version mismatch\",\"code\":\"\"}"
            })
    void theWordsAreFoundWhereverAtlasPutsThem(String body) {
        atlas.answer(409, body);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> send().execute())
                .satisfies(e -> {
                    assertThat(e.providerMessage()).contains("fields_version mismatch");
                    assertThat(e.code()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "<html>no</html>", "{\"code\":{},\"message\":[]}", "{\"message\""})
    void aRefusalWithoutWordsIsARefusalAllTheSame(String body) {
        atlas.answer(402, body);

        assertThatExceptionOfType(PaymentRequiredException.class)
                .isThrownBy(() -> send().execute())
                .satisfies(e -> assertThat(e.providerMessage()).isEmpty());
    }

    @Test
    void anAsynchronousSendFailsWithTheSameError() {
        atlas.answer(402, "{\"message\":\"No credits left.\"}");

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> send().executeAsync().join())
                .withCauseInstanceOf(PaymentRequiredException.class)
                .havingCause()
                .withMessageContaining("No credits left.");
    }

    private ApiCall<Envelope> send() {
        return atlas.envelopes()
                .send(ID, SendEnvelope.to(Party.of("ana@acme.test", "Ana Diaz")).withFieldsVersion(2))
                .idempotencyKey(KEY);
    }
}
