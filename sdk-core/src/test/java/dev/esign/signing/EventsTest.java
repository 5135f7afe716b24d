package dev.esign.signing;

import static dev.esign.signing.SigningEvent.Kind.COMPLETED;
import static dev.esign.signing.SigningEvent.Kind.SENT;
import static dev.esign.signing.SigningEvent.Kind.SIGNATORY_SIGNED;
import static dev.esign.signing.SigningEvent.Kind.SIGNED;
import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.lostAnswer;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.AwaitException;
import dev.esign.NotFoundException;
import dev.esign.TransportException;
import dev.esign.atlas.AtlasSigning;
import dev.esign.testing.Wire;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a signing while it goes on, of Atlas's for all. Time is virtual. */
class EventsTest {
    private static final MockResponse DRAFT = look("draft", "waiting");
    private static final MockResponse OUT = look("pending", "pending");
    private static final MockResponse ODD = look("pondering", "signed");
    private static final MockResponse SIGNED_ALL = look("signed", "signed");
    private static final MockResponse DONE = json(
            200,
            "{\"status\":\"signed\",\"parties\":[{\"email\":\"a@b.test\",\"status\":\"signed\"}],"
                    + "\"signed_download_url\":\"https://x.test/a.pdf\"}");

    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void tellsWhatHappensUntilItIsOver() {
        wire.answer(DRAFT, OUT, OUT, SIGNED_ALL, DONE);

        assertThat(kinds()).containsExactly(SENT, SIGNATORY_SIGNED, SIGNED, COMPLETED);
        assertThat(wire.time().sleeps()).hasSize(4).startsWith(Duration.ofSeconds(1), Duration.ofMillis(1_500));
    }

    @Test
    void tellsWhatHasHappenedFromTheBeginning() {
        wire.answer(DONE);

        assertThat(kinds()).containsExactly(SENT, SIGNATORY_SIGNED, SIGNED, COMPLETED);
    }

    @Test
    void asksNothingBeforeItIsConsumedAndNoMoreThanItMust() {
        wire.answer(OUT);
        var events = signing().events("e1");
        assertThat(wire.server().getRequestCount()).isZero();

        assertThat(events.findFirst().orElseThrow().kind()).isEqualTo(SENT);

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void endsOnce() {
        wire.answer(DONE);
        Iterator<SigningEvent> events = signing().events("e1").iterator();
        events.forEachRemaining(event -> {});

        assertThat(events.hasNext()).isFalse();
        assertThatThrownBy(events::next).isInstanceOf(NoSuchElementException.class);
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void aStateThatIsNotKnownIsWaitedThrough() {
        wire.answer(OUT, ODD, OUT, ODD, DONE);

        assertThat(kinds()).containsExactly(SENT, SIGNATORY_SIGNED, SIGNED, COMPLETED);
    }

    @Test
    void anOutageGoesUnnoticed() {
        wire.answer(OUT, lostAnswer(), status(503), status(500), DONE);

        assertThat(kinds()).containsExactly(SENT, SIGNATORY_SIGNED, SIGNED, COMPLETED);
    }

    @Test
    void anErrorThatWillStayComesOut() {
        wire.answer(OUT, status(404));
        Iterator<SigningEvent> events = signing().events("e1").iterator();
        events.next();

        assertThatThrownBy(events::hasNext).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anInterruptEndsIt() {
        wire.answer(OUT);
        Iterator<SigningEvent> events = signing().events("e1").iterator();
        events.next();

        Thread.currentThread().interrupt();

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(events::hasNext)
                .withMessageContaining("signing.events failed: the thread was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aWebhookMakesItLookAtOnce() {
        WebhookSignal signal = new WebhookSignal();
        List<MockResponse> life = List.of(DRAFT, OUT, SIGNED_ALL, DONE);
        wire.server().setDispatcher(new Dispatcher() {
            private int looks;

            @Override
            public MockResponse dispatch(RecordedRequest request) {
                // As early as can be: it comes before the answer to the look that does not show it yet.
                signal.changed("e1");
                return life.get(looks++);
            }
        });

        assertThat(signing().events("e1", signal).map(SigningEvent::kind))
                .containsExactly(SENT, SIGNATORY_SIGNED, SIGNED, COMPLETED);
        assertThat(wire.time().sleeps()).isEmpty();
    }

    @Test
    void withoutTheWebhookTheEventsAreTheSameButLater() {
        wire.answer(OUT, SIGNED_ALL, DONE);

        assertThat(signing().events("e1", new WebhookSignal()).map(SigningEvent::kind))
                .containsExactly(SENT, SIGNATORY_SIGNED, SIGNED, COMPLETED);
        assertThat(wire.time().sleeps().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theSealedFileIsAwaited() {
        wire.answer(OUT, ODD, SIGNED_ALL, DONE);

        assertThat(signing().awaitCompleted("e1").execute().state()).isEqualTo(SigningState.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "voided"})
    void aSealedFileThatCannotComeIsNotAwaited(String status) {
        wire.answer(OUT, look(status, "declined"));

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> signing().awaitCompleted("e1").execute())
                .satisfies(e -> assertThat(e.timedOut()).isFalse());
    }

    private List<SigningEvent.Kind> kinds() {
        return signing().events("e1").map(SigningEvent::kind).toList();
    }

    private SigningService signing() {
        return AtlasSigning.of(wire.client());
    }

    private static MockResponse look(String status, String party) {
        return json(
                200,
                "{\"status\":\"" + status + "\",\"parties\":[{\"email\":\"a@b.test\",\"status\":\"" + party + "\"}]}");
    }
}
