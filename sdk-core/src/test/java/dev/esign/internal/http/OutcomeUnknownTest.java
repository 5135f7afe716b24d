package dev.esign.internal.http;

import static dev.esign.testing.Answers.cutOff;
import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.lostAnswer;
import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.CallException;
import dev.esign.ClientConfig;
import dev.esign.RetryPolicy;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** May the provider have done the work although the call failed? */
class OutcomeUnknownTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @CsvSource({"400", "401", "403", "404", "408", "429", "500", "503"})
    void neverForACallThatChangesNothing(int status) {
        assertThat(failure(CallKind.READ, OutcomeUnknownTest::once, status(status))
                        .outcomeUnknown())
                .isFalse();
    }

    @Test
    void notEvenForACallThatChangesNothingAndLostItsAnswer() {
        assertThat(failure(CallKind.READ, OutcomeUnknownTest::once, lostAnswer())
                        .outcomeUnknown())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "READ", mode = EnumSource.Mode.EXCLUDE)
    void ifTheAnswerWasLost(CallKind kind) {
        CallException e = failure(kind, OutcomeUnknownTest::once, lostAnswer());

        assertThat(e.outcomeUnknown()).isTrue();
        assertThat(e).hasMessageContaining("the provider may have done the work");
    }

    @Test
    void ifTheAnswerBrokeOff() {
        assertThat(failure(CallKind.UNKEYED, OutcomeUnknownTest::once, cutOff(ok()))
                        .outcomeUnknown())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 303, 307, 408, 500, 502, 503, 504, 599})
    void ifTheProviderItselfDoesNotSay(int status) {
        assertThat(failure(CallKind.KEYED, OutcomeUnknownTest::once, status(status))
                        .outcomeUnknown())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 409, 410, 422, 429})
    void notIfTheProviderSaysNo(int status) {
        assertThat(failure(CallKind.KEYED, OutcomeUnknownTest::once, status(status))
                        .outcomeUnknown())
                .isFalse();
    }

    @Test
    void ifAGoodAnswerCannotBeRead() {
        assertThat(failure(CallKind.KEYED, OutcomeUnknownTest::once, json(200, "<html>"))
                        .outcomeUnknown())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void notIfNoConnectionWasMade(CallKind kind) throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        CallException e = failure(kind, config -> config.withBaseUrl(nobody));

        assertThat(e.outcomeUnknown()).isFalse();
        assertThat(e).hasMessageNotContaining("may have done the work");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 429})
    void ifAnEarlierAttemptMayHaveDoneItWhateverTheLastSays(int status) {
        UnaryOperator<ClientConfig> twice =
                config -> config.withRetry(config.retry().withMaxAttempts(2));

        assertThat(failure(CallKind.KEYED, twice, lostAnswer(), status(status)).outcomeUnknown())
                .isTrue();
    }

    private static ClientConfig once(ClientConfig config) {
        return config.withRetry(RetryPolicy.none());
    }

    private CallException failure(CallKind kind, UnaryOperator<ClientConfig> change, MockResponse... answers) {
        wire.answer(answers);
        return catchThrowableOfType(
                CallException.class, () -> kind.on(wire.client(change)).execute());
    }
}
