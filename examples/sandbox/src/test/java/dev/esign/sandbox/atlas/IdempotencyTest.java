package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasUser.Reply;
import dev.esign.sandbox.common.IdempotencyScope;
import dev.esign.sandbox.common.Once;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One piece of work for each key, however often it is asked for. */
class IdempotencyTest {
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Sandbox SANDBOX = Sandbox.builder().clock(CLOCK).start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();
    private static final List<Map<String, ?>> BOTH = List.of(AtlasUser.party("Ana"), AtlasUser.party("Lee"));

    private final String key = ATLAS.newApiKey();
    private final AtlasUser user = AtlasUser.of(ATLAS, key);
    private final AtlasUser keyed = user.with("Idempotency-Key", "job-1");

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aRepeatedCreateGetsTheOriginalAnswerAndMakesNothing() {
        Reply first = keyed.tryCreate(Pdfs.agreement(), Map.of());
        int envelopes = ATLAS.envelopeCount();

        Reply again = keyed.tryCreate(Pdfs.agreement(), Map.of());

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(ATLAS.envelopeCount()).isEqualTo(envelopes);
    }

    @Test
    void theSameKeyWithAnotherBodyIs422() {
        keyed.tryCreate(Pdfs.agreement(), Map.of());

        Reply other = keyed.tryCreate(Pdfs.agreement(), Map.of("metadata", Map.of("a", 1)));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void anotherMultipartBoundaryIsNotAnotherBody() {
        Reply first = keyed.upload("one", Pdfs.agreement(), Map.of("metadata", "{}"));

        Reply again = keyed.upload("two", Pdfs.agreement(), Map.of("metadata", "{}"));

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(keyed.upload("one", Pdfs.plain(), Map.of("metadata", "{}")).status())
                .isEqualTo(422);
    }

    @Test
    void multipartAndJsonCreatesDoNotShareTheirKeys() {
        Reply json = keyed.tryCreate(Pdfs.agreement(), Map.of());

        Reply multipart = keyed.upload("one", Pdfs.agreement(), Map.of());

        assertThat(multipart.status()).isEqualTo(201);
        assertThat(multipart.json().get("envelope_id")).isNotEqualTo(json.json().get("envelope_id"));
    }

    @Test
    void accountsDoNotShareTheirKeys() {
        keyed.tryCreate(Pdfs.agreement(), Map.of());

        AtlasUser other = AtlasUser.of(ATLAS, ATLAS.newApiKey()).with("Idempotency-Key", "job-1");

        assertThat(other.tryCreate(Pdfs.plain(), Map.of()).status()).isEqualTo(201);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        Reply first = keyed.tryCreate(Pdfs.agreement(), Map.of());
        CLOCK.advance(Duration.ofHours(25));

        Reply later = keyed.tryCreate(Pdfs.agreement(), Map.of());

        assertThat(later.json().get("envelope_id")).isNotEqualTo(first.json().get("envelope_id"));
    }

    @Test
    void anAnswerThatIsTooOldIsDeleted() {
        TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
        IdempotencyScope old = new IdempotencyScope("account", "create", "old", "fingerprint");
        IdempotencyScope fresh = new IdempotencyScope("account", "create", "fresh", "fingerprint");
        try (Database database = new Database(null)) {
            Once<Tx> once = new Once<>(database, tx -> tx.answers, Problem::keyReused, clock);
            once.answer(old, tx -> Json.answer(200, Map.of()));
            clock.advance(Duration.ofHours(25));
            once.answer(fresh, tx -> Json.answer(200, Map.of()));

            clock.advance(Duration.ofHours(-25));
            assertThat(once.earlier(old)).isEmpty();
            assertThat(once.earlier(fresh)).isPresent();
        }
    }

    @Test
    void aRepeatedSendTakesOneCreditAndSendsOneMail() {
        String id = user.create(Pdfs.agreement(), Map.of());
        int mails = ATLAS.outbox().size();

        Reply first = keyed.dispatch(id, BOTH);
        Reply again = keyed.dispatch(id, BOTH);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(ATLAS.credits(key)).isEqualTo(4);
        assertThat(ATLAS.outbox()).hasSize(mails + 1);
    }

    @Test
    void aSendThatIsRefusedMayBeTriedAgainWithItsKey() {
        String id = user.create(Pdfs.plain(), Map.of());
        assertThat(keyed.dispatch(id, BOTH).status()).isEqualTo(400);
        user.patch(
                "/api/envelope/" + id + "/fields",
                Map.of("fields", List.of(DetectionTest.signature(1)), "fields_version", 1));

        assertThat(keyed.dispatch(id, BOTH).status()).isEqualTo(200);
    }

    @Test
    void duplicatesAtTheSameTimeAllGetTheFirstAnswer() throws Exception {
        int envelopes = ATLAS.envelopeCount();
        Callable<String> create =
                () -> keyed.tryCreate(Pdfs.agreement(), Map.of()).text();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> answers =
                    pool.invokeAll(IntStream.range(0, 16).mapToObj(i -> create).toList());
            String first = answers.get(0).get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(ATLAS.envelopeCount()).isEqualTo(envelopes + 1);
    }

    @Test
    void anEndlessKeyIsRefused() {
        AtlasUser endless = user.with("Idempotency-Key", "k".repeat(256));

        assertThat(endless.tryCreate(Pdfs.agreement(), Map.of()).status()).isEqualTo(400);
    }
}
