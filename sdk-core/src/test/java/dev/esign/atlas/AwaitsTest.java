package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.AwaitException;
import dev.esign.NotFoundException;
import dev.esign.SecretUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the waits wait for: Atlas wire sheet §3 and §12. Time is virtual. */
class AwaitsTest {
    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    @Test
    void detectionIsAwaitedUntilItIsNoLongerPending() {
        Instant start = atlas.time().instant();
        atlas.answer("{\"fields_status\":\"pending\"}");
        atlas.answer("{\"status\":\"draft\"}");
        atlas.answer("{\"fields_status\":\"ready\",\"fields_version\":2}");

        Envelope envelope = atlas.envelopes().awaitFields(ID).execute();

        assertThat(envelope.fieldsStatus()).isEqualTo(FieldsStatus.READY);
        assertThat(envelope.fieldsVersion()).isEqualTo(2);
        assertThat(atlas.request().getRequestLine()).isEqualTo("GET /api/envelope/" + ID + " HTTP/1.1");
        assertThat(atlas.requests()).isEqualTo(3);
        assertThat(Duration.between(start, atlas.time().instant())).isEqualTo(Duration.ofMillis(2_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ready", "failed", "recovered_empty", "dreaming"})
    void whateverComesOfTheDetectionIsReturned(String status) {
        atlas.answer("{\"fields_status\":\"" + status + "\"}");

        assertThat(atlas.envelopes().awaitFields(ID).execute().fieldsStatus()).isEqualTo(new FieldsStatus(status));
    }

    @Test
    void aFailedDetectionSaysWhy() {
        atlas.answer("{\"fields_status\":\"failed\",\"metadata\":{\"detection_error\":\"The PDF is encrypted.\"}}");

        Envelope envelope = atlas.envelopes().awaitFields(ID).execute();

        assertThat(envelope.fieldsStatus()).isEqualTo(FieldsStatus.FAILED);
        assertThat(envelope.detectionError()).isEqualTo("The PDF is encrypted.");
    }

    @Test
    void theLastSignatureIsAwaited() throws Exception {
        atlas.answer("{\"status\":\"pending\"}");
        atlas.answer("{\"status\":\"signed\"}");

        Envelope envelope = atlas.envelopes().awaitSigned(ID).executeAsync().get(5, TimeUnit.SECONDS);

        assertThat(envelope.status()).isEqualTo(EnvelopeStatus.SIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "voided"})
    void aSignatureThatCannotComeIsNotAwaited(String status) {
        atlas.answer("{\"status\":\"pending\"}");
        atlas.answer("{\"status\":\"" + status + "\",\"declined_at\":\"2026-07-01T10:00:00Z\"}");

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> atlas.envelopes().awaitSigned(ID).execute())
                .withMessageContaining(status)
                .satisfies(e -> {
                    assertThat(e.timedOut()).isFalse();
                    assertThat(e.last(Envelope.class)).hasValueSatisfying(last -> assertThat(last.status())
                            .isEqualTo(new EnvelopeStatus(status)));
                });
        assertThat(atlas.requests()).isEqualTo(2);
    }

    @Test
    void aSignatureThatDoesNotComeEndsTheWait() {
        Instant start = atlas.time().instant();
        always("{\"status\":\"pending\"}");

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> atlas.envelopes()
                        .awaitSigned(ID)
                        .timeout(Duration.ofHours(1))
                        .execute())
                .satisfies(e -> {
                    assertThat(e.timedOut()).isTrue();
                    assertThat(e.last(Envelope.class)).hasValueSatisfying(last -> assertThat(last.status())
                            .isEqualTo(EnvelopeStatus.PENDING));
                });
        assertThat(Duration.between(start, atlas.time().instant()))
                .isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @Test
    void theArchiveMayLagBehindTheLastSignature() {
        atlas.answer("{\"status\":\"signed\"}");
        atlas.answer("{\"status\":\"signed\",\"signed_download_url\":\"\"}");
        atlas.answer("{\"status\":\"signed\",\"signed_download_url\":\"https://files.atlas.test/x.pdf?sig=1\"}");

        Envelope envelope = atlas.envelopes().awaitDownload(ID).execute();

        assertThat(envelope.signedDownloadUrl()).isEqualTo(new SecretUrl("https://files.atlas.test/x.pdf?sig=1"));
    }

    @Test
    void anArchiveThatCannotComeIsNotAwaited() {
        atlas.answer("{\"status\":\"voided\"}");

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> atlas.envelopes().awaitDownload(ID).execute())
                .satisfies(e -> assertThat(e.timedOut()).isFalse());
    }

    @Test
    void anEnvelopeThatIsNotThereIsNotAwaited() {
        atlas.answer(404, "{}");

        assertThatThrownBy(() -> atlas.envelopes().awaitFields(ID).execute()).isInstanceOf(NotFoundException.class);
        assertThat(atlas.requests()).isEqualTo(1);
    }

    private void always(String json) {
        atlas.answerBy(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().body(json).build();
            }
        });
    }
}
