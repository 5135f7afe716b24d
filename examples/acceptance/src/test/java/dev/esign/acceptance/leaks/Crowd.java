package dev.esign.acceptance.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiCall;
import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.Envelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Callers in threads of their own, who now and then give up: by a cancellation, a short timeout or an interrupt. */
final class Crowd {
    private static final int CALLERS = 4;
    private static final int LONGEST_SPIN = 2_000;
    private static final int LONGEST_PEACE_NANOS = 2_000_000;
    private static final long PATIENCE_MINUTES = 8;

    private final AtlasClient client;
    private final long seed;
    private final AtomicInteger succeeded = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();

    Crowd(AtlasClient client, long seed) {
        this.client = client;
        this.seed = seed;
    }

    /** Makes so many calls, and waits for the callers; fails if one of them waits for ever. */
    void call(int times) throws InterruptedException {
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Random random = new Random(seed + i);
            callers.add(started(() -> callOften(times / CALLERS, random)));
        }
        Thread pest = started(() -> interruptOften(callers, new Random(seed + CALLERS)));
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        try {
            for (Thread caller : callers) {
                TimeUnit.NANOSECONDS.timedJoin(caller, end - System.nanoTime());
                assertThat(caller.isAlive())
                        .as("still at work: %s", Arrays.toString(caller.getStackTrace()))
                        .isFalse();
            }
        } finally {
            pest.interrupt();
            pest.join();
        }
    }

    int succeeded() {
        return succeeded.get();
    }

    int givenUp() {
        return givenUp.get();
    }

    /** Failures of any other kind than the ones that giving up may end in. */
    List<Throwable> surprises() {
        return List.copyOf(surprises);
    }

    private void callOften(int times, Random random) {
        for (int i = 0; i < times; i++) {
            try {
                callOnce(random);
                succeeded.incrementAndGet();
            } catch (TransportException | CancellationException e) {
                givenUp.incrementAndGet();
            } catch (RuntimeException e) {
                surprises.add(e);
            }
            // The next call does not suffer from an interrupt of this one.
            Thread.interrupted();
        }
    }

    private void callOnce(Random random) {
        ApiCall<Envelope> call = client.envelopes().get("e1");
        int way = random.nextInt(100);
        if (way < 40) {
            call.execute();
        } else if (way < 70) {
            join(call.executeAsync());
        } else if (way < 85) {
            CompletableFuture<Envelope> future = call.executeAsync();
            spin(random);
            future.cancel(true);
            join(future);
        } else if (way < 98) {
            call.timeout(Duration.ofNanos(1_000 + random.nextInt(1_000_000))).execute();
        } else {
            client.envelopes().get("silence").timeout(Duration.ofMillis(2)).execute();
        }
    }

    private static void join(CompletableFuture<Envelope> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private static void interruptOften(List<Thread> callers, Random random) {
        while (!Thread.currentThread().isInterrupted()) {
            callers.get(random.nextInt(CALLERS)).interrupt();
            LockSupport.parkNanos(random.nextInt(LONGEST_PEACE_NANOS));
        }
    }

    private static void spin(Random random) {
        for (int left = random.nextInt(LONGEST_SPIN); left > 0; left--) {
            Thread.onSpinWait();
        }
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work, "crowd");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
