package dev.esign.xodo;

import static dev.esign.xodo.Requests.HASH;
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
import org.junit.jupiter.params.provider.CsvSource;

/** What the wait waits for: Xodo wire sheet §3. Time is virtual. */
class AwaitCompletedTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void theLastSignatureIsAwaitedThroughAnOutage() throws Exception {
        answer("\"is_completed\":0");
        wire.answer(Answers.status(503), Answers.lostAnswer());
        answer("\"is_completed\":1,\"is_archived\":1");

        XodoDocument document = documents().awaitCompleted(HASH).executeAsync().get(5, TimeUnit.SECONDS);

        assertThat(document.status()).isEqualTo(DocumentStatus.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"is_cancelled\":1|CANCELLED",
                "\"is_expired\":\"1\"|EXPIRED",
                "\"is_trashed\":true|TRASHED",
                "\"is_deleted\":1|DELETED",
                "\"is_template\":1|TEMPLATE",
                "\"signers\":[{\"declined\":1}]|DECLINED"
            })
    void aSignatureThatCannotComeIsNotAwaited(String flag, DocumentStatus status) {
        answer("\"is_completed\":0");
        answer(flag);

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> documents().awaitCompleted(HASH).execute())
                .withMessageContaining("the document is " + status)
                .satisfies(e -> {
                    assertThat(e.timedOut()).isFalse();
                    assertThat(e.last(XodoDocument.class).orElseThrow().status())
                            .isEqualTo(status);
                });
        assertThat(wire.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void aSignatureThatDoesNotComeEndsTheWait() {
        wire.server().setDispatcher(new Always(Answers.json(200, "{\"is_draft\":1}")));

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> documents().awaitCompleted(HASH).execute())
                .satisfies(e -> assertThat(e.timedOut()).isTrue());
        assertThat(wire.time().sleeps().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void aDocumentThatIsNotThereIsNotAwaited() {
        wire.answer(Answers.json(200, Requests.refusal("invalid_document_hash")));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> documents().awaitCompleted(HASH).execute());
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    private void answer(String members) {
        wire.answer(Answers.json(200, "{\"document_hash\":\"" + HASH + "\"," + members + "}"));
    }

    private Documents documents() {
        return Requests.clientOf(wire).documents();
    }
}
