package dev.esign.webhooks.atlas;

import static dev.esign.webhooks.WebhookRejectedException.Reason.IN_PROGRESS;
import static dev.esign.webhooks.WebhookRejectedException.Reason.MALFORMED_BODY;
import static dev.esign.webhooks.WebhookRejectedException.Reason.REPLAYED;
import static dev.esign.webhooks.WebhookRejectedException.Reason.SIGNATURE_MISMATCH;
import static dev.esign.webhooks.atlas.Deliveries.KEY;
import static dev.esign.webhooks.atlas.Deliveries.SIGNED;
import static dev.esign.webhooks.atlas.Deliveries.assertRejected;
import static dev.esign.webhooks.atlas.Deliveries.header;
import static dev.esign.webhooks.atlas.Deliveries.headers;
import static dev.esign.webhooks.atlas.Deliveries.signature;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private final ReplayGuard guard = ReplayGuard.inMemory();
    private final Webhooks<AtlasEvent> webhooks = AtlasWebhooks.of(KEY).withReplayGuard(guard);
    private final List<AtlasEvent> handled = new ArrayList<>();

    @Test
    void withoutAGuardADeliveryIsReceivedAsOftenAsItComes() {
        Webhooks<AtlasEvent> unguarded = AtlasWebhooks.of(KEY);

        assertThat(unguarded.receive(headers(SIGNED), SIGNED)).isEqualTo(unguarded.receive(headers(SIGNED), SIGNED));
    }

    @Test
    void theSecondOfTwoEqualDeliveriesIsAReplay() {
        webhooks.receive(headers(SIGNED), SIGNED);

        var rejected = assertRejected(REPLAYED, () -> webhooks.receive(headers(SIGNED), SIGNED));
        assertThat(rejected.reason().httpStatus()).isEqualTo(200);
    }

    @Test
    void anotherBodyIsAnotherDelivery() {
        byte[] voided = "{\"event\":\"envelope.voided\",\"envelope_id\":\"e-1\"}".getBytes(UTF_8);
        webhooks.receive(headers(SIGNED), SIGNED);

        assertThat(webhooks.receive(headers(voided), voided)).isInstanceOf(EnvelopeVoided.class);
    }

    @Test
    void theSameBodySignedWithAnotherOfTheKeysIsAReplay() {
        Webhooks<AtlasEvent> rotating = AtlasWebhooks.of(KEY, "new key").withReplayGuard(guard);
        rotating.receive(headers(SIGNED), SIGNED);

        assertRejected(
                REPLAYED,
                () -> rotating.receive(
                        WebhookSigner.atlas("new key").sign(SIGNED).headers(), SIGNED));
    }

    @Test
    void aDeliveryThatWasNotAuthenticDoesNotUseUpTheGenuineOne() {
        assertRejected(
                SIGNATURE_MISMATCH,
                () -> webhooks.receive(
                        WebhookSigner.atlas("forged").sign(SIGNED).headers(), SIGNED));

        assertThat(webhooks.receive(headers(SIGNED), SIGNED)).isInstanceOf(EnvelopeSigned.class);
    }

    @Test
    void aMalformedBodyStaysMalformedWhenItComesAgain() {
        byte[] body = "not JSON".getBytes(UTF_8);

        assertRejected(MALFORMED_BODY, () -> webhooks.receive(headers(body), body));
        assertRejected(MALFORMED_BODY, () -> webhooks.receive(headers(body), body));
    }

    @Test
    void theHandlerRunsOnceForADeliveryThatComesTwice() {
        webhooks.receive(headers(SIGNED), SIGNED, handled::add);

        assertRejected(REPLAYED, () -> webhooks.receive(header(signature(SIGNED)), SIGNED, handled::add));
        assertThat(handled).hasSize(1).first().isInstanceOf(EnvelopeSigned.class);
    }

    @Test
    void theHandlerRunsWithoutAGuardToo() {
        AtlasWebhooks.of(KEY).receive(headers(SIGNED), SIGNED, handled::add);

        assertThat(handled).hasSize(1);
    }

    @Test
    void theHandlerDoesNotRunForARejectedDelivery() {
        assertRejected(SIGNATURE_MISMATCH, () -> webhooks.receive(headers(SIGNED), new byte[0], handled::add));

        assertThat(handled).isEmpty();
    }

    @Test
    void afterAFailureOfTheHandlerTheNextAttemptIsLetIn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> webhooks.receive(headers(SIGNED), SIGNED, event -> {
                    throw new IllegalStateException("the database is away");
                }))
                .withMessage("the database is away");

        webhooks.receive(headers(SIGNED), SIGNED, handled::add);

        assertThat(handled).hasSize(1);
    }

    @Test
    void afterAnErrorOfTheHandlerTheNextAttemptIsLetIn() {
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> webhooks.receive(headers(SIGNED), SIGNED, event -> {
                    throw new StackOverflowError();
                }));

        webhooks.receive(headers(SIGNED), SIGNED, handled::add);

        assertThat(handled).hasSize(1);
    }

    @Test
    void theHandlersCheckedExceptionComesOutAsItIs() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> webhooks.receive(headers(SIGNED), SIGNED, ReplayTest::failToWrite))
                .withMessage("disk full");
    }

    @Test
    void aDuplicateWhileTheFirstIsBeingHandledIsNotAnsweredWithSuccess() {
        webhooks.receive(headers(SIGNED), SIGNED, event -> {
            var rejected = assertRejected(IN_PROGRESS, () -> webhooks.receive(headers(SIGNED), SIGNED, handled::add));
            assertThat(rejected.reason().httpStatus()).isEqualTo(409);
        });

        assertThat(handled).isEmpty();
    }

    @Test
    void aFailureOfTheGuardToReleaseDoesNotHideTheHandlersFailure() {
        Webhooks<AtlasEvent> broken = AtlasWebhooks.of(KEY).withReplayGuard(new BrokenGuard());

        assertThatIllegalStateException()
                .isThrownBy(() -> broken.receive(headers(SIGNED), SIGNED, event -> {
                    throw new IllegalStateException("the handler's");
                }))
                .withMessage("the handler's")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .isInstanceOf(UnsupportedOperationException.class));
    }

    @Test
    void theGuardGetsAShortPrintableKeyThatNamesTheProvider() {
        List<String> keys = new ArrayList<>();
        ReplayGuard recording = new BrokenGuard() {
            @Override
            public Claim claim(String deliveryKey) {
                keys.add(deliveryKey);
                return Claim.HANDLED;
            }
        };

        assertRejected(
                REPLAYED, () -> AtlasWebhooks.of(KEY).withReplayGuard(recording).receive(headers(SIGNED), SIGNED));
        assertThat(keys).singleElement().asString().matches("atlas:[0-9a-f]{64}");
    }

    @Test
    void ifTheGuardCannotConfirmTheCallerLearnsOfIt() {
        Webhooks<AtlasEvent> broken = AtlasWebhooks.of(KEY).withReplayGuard(new BrokenGuard());

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> broken.receive(headers(SIGNED), SIGNED, handled::add))
                .withMessage("confirm");
        assertThat(handled).hasSize(1);
    }

    @Test
    void of32ThreadsWithOneDeliveryExactlyOneHandlesIt() throws Exception {
        int threads = 32;
        CyclicBarrier start = new CyclicBarrier(threads);
        AtomicInteger runs = new AtomicInteger();
        Callable<Boolean> attempt = () -> {
            start.await(10, TimeUnit.SECONDS);
            try {
                webhooks.receive(headers(SIGNED), SIGNED, event -> runs.incrementAndGet());
                return true;
            } catch (WebhookRejectedException rejected) {
                assertThat(rejected.reason()).isIn(REPLAYED, IN_PROGRESS);
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(threads);
        try {
            int successes = 0;
            for (Future<Boolean> result : pool.invokeAll(Collections.nCopies(threads, attempt), 30, TimeUnit.SECONDS)) {
                successes += result.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
            assertThat(runs).hasValue(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void failToWrite(AtlasEvent event) throws IOException {
        throw new IOException("disk full");
    }

    private static class BrokenGuard implements ReplayGuard {
        @Override
        public Claim claim(String deliveryKey) {
            return Claim.GRANTED;
        }

        @Override
        public void confirm(String deliveryKey) {
            throw new UnsupportedOperationException("confirm");
        }

        @Override
        public void release(String deliveryKey) {
            throw new UnsupportedOperationException("release");
        }
    }
}
