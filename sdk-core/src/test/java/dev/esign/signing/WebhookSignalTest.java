package dev.esign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebhookSignalTest {
    private final WebhookSignal signal = new WebhookSignal();

    @Test
    void eachChangeIsCounted() {
        signal.changed("e1");
        signal.changed("e1");

        assertThat(signal.changes("e1")).isEqualTo(2);
        assertThat(signal.changes("e2")).isZero();
    }

    @Test
    void aWebhookAboutNoDocumentTellsNothing() {
        signal.changed(null);

        assertThat(signal.changes("null")).isZero();
    }

    @Test
    void anyIdCanBeToldOf() {
        IntStream.range(0, 100_000).mapToObj(i -> "env_" + i * 31L).forEach(signal::changed);
        signal.changed("");
        // The smallest hash code there is, which has no positive counterpart.
        signal.changed("polygenelubricants");

        assertThat(signal.changes("polygenelubricants")).isPositive();
    }

    @Test
    void noChangeIsLostHoweverManyTellAtOnce() {
        IntStream.range(0, 10_000).parallel().forEach(i -> signal.changed("e1"));

        assertThat(signal.changes("e1")).isEqualTo(10_000);
    }
}
