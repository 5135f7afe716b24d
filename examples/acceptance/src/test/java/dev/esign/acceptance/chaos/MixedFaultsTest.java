package dev.esign.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiException;
import dev.esign.ApiKey;
import dev.esign.CallException;
import dev.esign.CallListener;
import dev.esign.ClientConfig;
import dev.esign.IdempotencyKey;
import dev.esign.TransportException;
import dev.esign.acceptance.Verb;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.Party;
import dev.esign.atlas.TemplateSend;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.atlas.Mail;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.faults.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nearly every third attempt meets a fault, before or after the work. Each record is sent once all the same, and charged once.
 * {@code -Design.chaos.sends=2000} makes a shorter run of it, {@code -Design.chaos.seed} another.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class MixedFaultsTest {
    private static final int SENDS = Integer.getInteger("esign.chaos.sends", 10_000);
    private static final long SEED = Long.getLong("esign.chaos.seed", 20_261_122L);
    private static final double BROKEN = 0.3;
    private static final int THREADS = 4;
    private static final int MOST_REPEATS = 100;

    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();

    @Test
    void everyRecordIsSentAndChargedOnce() throws Exception {
        try (AtlasSandbox sandbox = AtlasSubject.newSandbox();
                AtlasClient client = AtlasClient.of(ApiKey.of(sandbox.apiKey()), config(sandbox))) {
            String template = AtlasTemplate.make(client, sandbox);
            int envelopes = sandbox.envelopeCount();
            int credits = sandbox.credits(sandbox.apiKey());

            arm(sandbox.faults());
            sendAll(client, template);
            sandbox.faults().clear();

            System.out.printf(
                    "%d sends of seed %d: %d attempts, %d calls repeated by their key%n",
                    SENDS, SEED, attempts.get(), repeats.get());
            assertThat(sandbox.envelopeCount() - envelopes).as("envelopes").isEqualTo(SENDS);
            assertThat(credits - sandbox.credits(sandbox.apiKey()))
                    .as("credits")
                    .isEqualTo(SENDS);
            assertThat(sandbox.outbox().stream().map(Mail::to))
                    .as("e-mails")
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, SENDS)
                            .mapToObj(MixedFaultsTest::address)
                            .toList());
            assertThat((double) (attempts.get() - SENDS) / attempts.get())
                    .as("share of the attempts that met a fault")
                    .isBetween(BROKEN - 0.05, BROKEN + 0.05);
        }
    }

    private ClientConfig config(AtlasSandbox sandbox) {
        return ClientConfig.standard()
                .withBaseUrl(sandbox.apiUrl())
                .withSleeper(wait -> Thread.onSpinWait())
                .withListener(new CallListener() {
                    @Override
                    public void attemptStarted(Attempt attempt) {
                        if (attempt.operation().equals("templates.send")) {
                            attempts.incrementAndGet();
                        }
                    }
                });
    }

    /** The first fault that strikes happens, so each is given the same share of what is left. */
    private static void arm(Faults faults) {
        List<Fault> kinds = List.of(
                Fault.resetBefore(),
                Fault.resetAfter(),
                Fault.truncate(),
                Fault.status(429, Map.of("Retry-After", "1")),
                Fault.status(500, Map.of()),
                Fault.status(503, Map.of("Retry-After", "0")));
        double each = 1 - Math.pow(1 - BROKEN, 1.0 / kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            faults.add(kinds.get(i).withProbability(each, SEED + i));
        }
        faults.add(Fault.delay(Duration.ofMillis(3)).withProbability(0.05, SEED + kinds.size()));
    }

    private void sendAll(AtlasClient client, String template) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, MixedFaultsTest::daemon);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    for (int record = next.getAndIncrement(); record < SENDS; record = next.getAndIncrement()) {
                        send(client, template, record);
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** As a backend does that finds a record which is not marked as sent: the same call, with the record's key, until it is through. */
    private void send(AtlasClient client, String template, int record) {
        Verb verb = record % 2 == 0 ? Verb.SYNC : Verb.ASYNC;
        TemplateSend request = TemplateSend.to(Party.of(address(record), "Ana").withRole(AtlasTemplate.ROLE))
                .withAutoSend();
        IdempotencyKey key = IdempotencyKey.derivedFrom("send", "record-" + record);
        for (int left = MOST_REPEATS; ; left--) {
            try {
                verb.run(client.templates().send(template, request).idempotencyKey(key));
                return;
            } catch (CallException | CompletionException e) {
                if (left == 0 || Thread.currentThread().isInterrupted() || !isWorthARepeat(e)) {
                    throw e;
                }
                repeats.incrementAndGet();
            }
        }
    }

    /** Of any other failure the same call would only meet more. */
    private static boolean isWorthARepeat(RuntimeException thrown) {
        Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        return failure instanceof TransportException
                || (failure instanceof CallException unsure && unsure.outcomeUnknown())
                || (failure instanceof ApiException refused && (refused.status() == 429 || refused.status() >= 500));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sender");
        thread.setDaemon(true);
        return thread;
    }

    private static String address(int record) {
        return "ana-" + record + "@customer.example";
    }
}
