package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.AwaitException;
import dev.esign.NotFoundException;
import dev.esign.testing.Always;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the wait waits for: GetSigned wire sheet §3.1. Time is virtual. */
class AwaitCompletedTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void theLastSignatureIsAwaited() throws InterruptedException {
        answer("sent");
        answer("in_progress");
        answer("sealing");
        answer("completed");

        Envelope envelope = envelopes().awaitCompleted(ID).execute();

        assertThat(envelope.status()).isEqualTo(EnvelopeStatus.COMPLETED);
        assertThat(wire.request().getRequestLine()).isEqualTo("GET /api/v1/envelopes/" + ID + " HTTP/1.1");
        assertThat(wire.time().sleeps())
                .containsExactly(Duration.ofMillis(1_000), Duration.ofMillis(1_500), Duration.ofMillis(2_250));
    }

    @Test
    void theLastSignatureIsAwaitedInTheBackgroundToo() throws Exception {
        answer("sent");
        answer("completed");

        Envelope envelope = envelopes().awaitCompleted(ID).executeAsync().get(5, TimeUnit.SECONDS);

        assertThat(envelope.status()).isEqualTo(EnvelopeStatus.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "voided", "expired"})
    void aSignatureThatCannotComeIsNotAwaited(String status) {
        answer("in_progress");
        answer(status);

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> envelopes().awaitCompleted(ID).execute())
                .withMessageContaining("the envelope is " + status)
                .satisfies(e -> {
                    assertThat(e.timedOut()).isFalse();
                    assertThat(e.last(Envelope.class).orElseThrow().status()).isEqualTo(new EnvelopeStatus(status));
                });
        assertThat(wire.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void aSignatureThatDoesNotComeEndsTheWait() {
        wire.server().setDispatcher(new Always(Answers.json(200, "{\"status\":\"sent\"}")));

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> envelopes().awaitCompleted(ID).execute())
                .satisfies(e -> assertThat(e.timedOut()).isTrue());
        assertThat(wire.time().sleeps().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void anEnvelopeThatIsNotThereIsNotAwaited() {
        wire.answer(Answers.json(404, "{\"type\":\"not_found\",\"title\":\"No such envelope.\",\"status\":404}"));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> envelopes().awaitCompleted(ID).execute());
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    private void answer(String status) {
        wire.answer(Answers.json(200, "{\"status\":\"" + status + "\"}"));
    }

    private Envelopes envelopes() {
        return Requests.clientOf(wire).envelopes();
    }
}
