package dev.esign.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets every call meet a hostility, all at once, for some take the whole of their deadline. */
final class Trials {
    /** Longer than a trial's two calls and their slack: only one that would never end is given up. */
    private static final long PATIENCE_MINUTES = 3;

    private Trials() {}

    static void run(Hostility hostility, Path folder) throws InterruptedException {
        run(hostility, folder, SdkCall.values());
    }

    static void run(Hostility hostility, Path folder, SdkCall... calls) throws InterruptedException {
        List<Callable<SdkCall>> trials = new ArrayList<>();
        for (SdkCall call : calls) {
            Trial trial = new Trial(call, hostility, folder);
            trials.add(() -> {
                trial.run();
                return call;
            });
        }
        Map<SdkCall, Throwable> complaints = new LinkedHashMap<>();
        ExecutorService threads = Executors.newCachedThreadPool(Trials::daemon);
        try {
            List<Future<SdkCall>> ended = threads.invokeAll(trials, PATIENCE_MINUTES, TimeUnit.MINUTES);
            for (int i = 0; i < calls.length; i++) {
                try {
                    ended.get(i).get();
                } catch (ExecutionException e) {
                    complaints.put(calls[i], e.getCause());
                } catch (CancellationException e) {
                    complaints.put(calls[i], new AssertionError("It did not end at all", e));
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(complaints).isEmpty();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "trial");
        thread.setDaemon(true);
        return thread;
    }
}
