package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.silence;
import static dev.esign.testing.Answers.statusWithRetryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.esign.ApiCall;
import dev.esign.CallListener;
import dev.esign.IdempotencyKey;
import dev.esign.SecretUrl;
import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.testing.Answers;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void theCallersThreadDoesNotWait() throws Exception {
        wire.answer(silence());

        CompletableFuture<?> future = CallKind.READ.on(wire.client()).executeAsync();

        wire.request();
        assertThat(future).isNotDone();
        future.cancel(true);
        wire.awaitHangUp();
    }

    @Test
    void cancellingEndsTheAttempt() throws Exception {
        wire.answer(silence());
        CompletableFuture<?> future = CallKind.KEYED.on(wire.client()).executeAsync();

        wire.request();
        future.cancel(true);

        wire.awaitHangUp();
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void completingFromOutsideEndsTheAttemptToo() throws Exception {
        wire.answer(silence());
        CompletableFuture<?> future = CallKind.KEYED.on(wire.client()).executeAsync();

        wire.request();
        future.completeExceptionally(new IllegalStateException("no longer wanted"));

        wire.awaitHangUp();
    }

    @Test
    void cancellingEndsTheWaitBetweenTwoAttempts() throws Exception {
        wire.answer(statusWithRetryAfter(503, "30"));
        CountDownLatch sleeping = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        AtlasClient client = wire.client(config -> config.withSleeper(wait -> {
            sleeping.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                woken.countDown();
                throw e;
            }
        }));
        CompletableFuture<?> future = CallKind.READ.on(client).executeAsync();

        assertThat(sleeping.await(5, TimeUnit.SECONDS)).isTrue();
        future.cancel(true);

        assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCallCancelledBeforeItsTurnIsNeverSent() {
        List<Runnable> queue = new ArrayList<>();
        AtlasClient client = wire.client(config -> config.withExecutor(queue::add));
        CompletableFuture<?> future = CallKind.KEYED.on(client).executeAsync();

        future.cancel(false);
        queue.forEach(Runnable::run);

        assertThat(wire.server().getRequestCount()).isZero();
    }

    @Test
    void aStreamThatNobodyWaitsForAnyMoreIsClosed() {
        wire.answer(Answers.pdf(Answers.pdfBytes(1 << 20)));
        List<CompletableFuture<InputStream>> futures = new ArrayList<>();
        List<Runnable> queue = new ArrayList<>();
        AtlasClient client =
                wire.client(config -> config.withExecutor(queue::add).withListener(new CallListener() {
                    @Override
                    public void attemptAnswered(Attempt attempt, int status, Duration took) {
                        futures.get(0).cancel(true);
                    }
                }));
        SecretUrl link = new SecretUrl(wire.server().url("/signed.pdf").toString());
        futures.add(client.envelopes().download(link).stream().executeAsync());

        queue.forEach(Runnable::run);

        // That the connection was let go is seen by the extension.
        assertThat(futures.get(0)).isCancelled();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void callsRunOnTheCallersOwnExecutor() {
        wire.answer(ok());
        List<String> threads = new ArrayList<>();
        Executor here = task -> {
            threads.add(Thread.currentThread().getName());
            task.run();
        };

        CallKind.READ
                .on(wire.client(config -> config.withExecutor(here)))
                .executeAsync()
                .join();

        assertThat(threads).containsExactly(Thread.currentThread().getName());
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anExecutorThatTakesNoMoreFailsTheFutureAndTellsTheKey() {
        AtlasClient client = wire.client(config -> config.withExecutor(task -> {
            throw new RejectedExecutionException("full");
        }));
        IdempotencyKey key = IdempotencyKey.of("order-7");
        ApiCall<?> call = CallKind.KEYED.on(client).idempotencyKey(key);

        TransportException e = failureOf(call.executeAsync());

        assertThat(e).hasMessageContaining("the executor takes no more work");
        assertThat(e.idempotencyKey()).contains(key);
        assertThat(e.attempts()).isZero();
        assertThat(e.outcomeUnknown()).isFalse();
    }

    @Test
    void theDefaultExecutorKeepsNoJvmAlive() {
        List<Boolean> daemon = new ArrayList<>();
        wire.answer(ok());
        AtlasClient client = wire.client(config -> config.withListener(new CallListener() {
            @Override
            public void attemptStarted(Attempt attempt) {
                daemon.add(Thread.currentThread().isDaemon());
            }
        }));

        CallKind.READ.on(client).executeAsync().join();

        assertThat(daemon).containsExactly(true);
    }

    private static TransportException failureOf(CompletableFuture<?> future) {
        Throwable failure = future.handle((value, thrown) -> thrown).join();
        return assertThat(failure).asInstanceOf(type(TransportException.class)).actual();
    }
}
