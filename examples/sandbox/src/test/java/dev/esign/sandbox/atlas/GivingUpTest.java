package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.common.Worker;
import dev.esign.sandbox.paper.Paper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work behind the scenes that fails is tried again, and never leaves an envelope waiting without a word. */
class GivingUpTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final byte[] PDF = Paper.toPdf(Pdfs.agreement());

    private final Clock clock = new TestClock(NOW);
    private final Database database = new Database(null);
    private final Worker worker = new Worker("atlas-sandbox");
    private final Webhooks webhooks = new Webhooks(database, new HttpClient(), worker, List.of(), clock);
    private final Archive archive = new Archive(database, webhooks, worker, clock);

    @AfterEach
    void close() {
        worker.close();
        database.close();
    }

    @Test
    void workThatFailsIsTriedAgain() throws Exception {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);

        worker.run(
                () -> {
                    if (times.incrementAndGet() < 3) {
                        throw new StackOverflowError();
                    }
                    done.countDown();
                },
                Duration.ZERO);

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anArchiveThatAlwaysFailsLeavesAnErrorInTheMetadata() {
        store(signedOnPage(9));

        archive.begin("e1");

        Envelope envelope = Await.until(this::envelope, e -> e.metadata.has("archive_error"));
        assertThat(envelope.status()).isEqualTo("signed");
        assertThat(envelope.signedSha).isNull();
    }

    @Test
    void anArchiveThatWorksTheNextTimeTakesTheErrorAway() {
        Envelope repaired = signedOnPage(1);
        repaired.metadata.put("archive_error", "The disk was full.");
        store(repaired);

        archive.begin("e1");

        assertThat(Await.until(this::envelope, e -> e.signedSha != null)
                        .metadata
                        .has("archive_error"))
                .isFalse();
    }

    @Test
    void aDetectionThatAlwaysFailsEndsAsFailed() {
        Envelope lost = blank("no-such-file");
        lost.autoSend = true;
        database.update(tx -> tx.envelopes.insert(lost));
        Ingest ingest = new Ingest(database, new SenderDesk(webhooks, clock), worker);

        ingest.begin("e1", Duration.ZERO);

        Envelope envelope = Await.until(this::envelope, e -> e.fieldsStatus == FieldsStatus.FAILED);
        assertThat(envelope.metadata.path("detection_error").asText()).isNotEmpty();
        assertThat(envelope.metadata.path("send_error").asText()).isNotEmpty();
        assertThat(envelope.work()).isNull();
    }

    private Envelope envelope() {
        return database.read(tx -> tx.envelopes.get("e1"));
    }

    private void store(Envelope envelope) {
        database.update(tx -> {
            tx.files.put(PDF);
            tx.files.remember(envelope.uploadSha, Detector.look(PDF));
            tx.envelopes.insert(envelope);
        });
    }

    /** Page 9 is not there, so that the document cannot be made. */
    private static Envelope signedOnPage(int page) {
        Envelope envelope = blank(Tokens.sha256(PDF));
        envelope.sentAt = NOW;
        envelope.signedAt = NOW;
        envelope.parties = List.of(Party.of("ana@example.test", "Ana", null, 1).signed(NOW, "Ana", "127.0.0.1"));
        envelope.fields =
                List.of(new Field("f", "signature", page, 0.1, 0.1, 0.3, 0.05, null, null, null, 1, null, "Ana"));
        envelope.note(NOW, "signed", "Ana", "127.0.0.1");
        return envelope;
    }

    private static Envelope blank(String uploadSha) {
        return new Envelope("e1", "account", "key", uploadSha, "nda.pdf", "token", NOW);
    }
}
