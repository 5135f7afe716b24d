package dev.esign.sandbox.getsigned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Pdfs;
import dev.esign.sandbox.atlas.TestClock;
import dev.esign.sandbox.getsigned.GetSignedUser.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One piece of work for each key (GetSigned wire sheet §5). */
class IdempotencyTest {
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Sandbox SANDBOX = Sandbox.builder().clock(CLOCK).start();
    private static final GetSignedSandbox GET_SIGNED = SANDBOX.getSigned();

    private final Application application = GET_SIGNED.newApplication();
    private final GetSignedUser user = GetSignedUser.of(GET_SIGNED, application);
    private final GetSignedUser keyed = user.with("Idempotency-Key", "job-1");
    private final Map<String, Object> ada = GetSignedUser.signer("Ada", 1);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aRepeatedCreateGetsTheOriginalAnswerAndMakesNothing() {
        Reply first = keyed.create(Map.of(), ada);
        int envelopes = GET_SIGNED.envelopeCount();

        Reply again = keyed.create(Map.of(), ada);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(GET_SIGNED.envelopeCount()).isEqualTo(envelopes);
    }

    @Test
    void aRepeatedUploadAndSendGetTheOriginalAnswers() {
        String id = user.create(Map.of(), ada).json().get("id").asText();
        Reply uploaded = keyed.upload(id, Pdfs.agreement());
        assertThat(keyed.upload(id, Pdfs.agreement()).text()).isEqualTo(uploaded.text());

        Reply sent = keyed.send(id);

        assertThat(sent.status()).isEqualTo(200);
        assertThat(keyed.send(id).text()).isEqualTo(sent.text());
        assertThat(user.send(id).status()).isEqualTo(409);
    }

    @Test
    void theSameKeyWithAnotherBodyIs422() {
        keyed.create(Map.of(), ada);

        assertThat(keyed.create(Map.of("subject", "Another"), ada).status()).isEqualTo(422);
    }

    @Test
    void aRefusalIsNotRemembered() {
        String id = user.create(Map.of(), ada).json().get("id").asText();
        assertThat(keyed.send(id).status()).isEqualTo(422);
        user.upload(id, Pdfs.agreement());

        assertThat(keyed.send(id).status()).isEqualTo(200);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        Reply first = keyed.create(Map.of(), ada);
        CLOCK.advance(Duration.ofHours(25));

        Reply later = GetSignedUser.of(GET_SIGNED, application)
                .with("Idempotency-Key", "job-1")
                .create(Map.of(), ada);

        assertThat(later.json().get("id")).isNotEqualTo(first.json().get("id"));
    }

    @Test
    void duplicatesAtTheSameMomentAllGetTheFirstAnswer() throws Exception {
        int envelopes = GET_SIGNED.envelopeCount();
        CyclicBarrier together = new CyclicBarrier(8);
        Callable<Reply> create = () -> {
            together.await(20, TimeUnit.SECONDS);
            return keyed.create(Map.of(), ada);
        };
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Reply>> answers = pool.invokeAll(Collections.nCopies(8, create));
            String first = answers.get(0).get().text();
            for (Future<Reply> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertThat(answer.get().text()).isEqualTo(first);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(GET_SIGNED.envelopeCount()).isEqualTo(envelopes + 1);
    }
}
