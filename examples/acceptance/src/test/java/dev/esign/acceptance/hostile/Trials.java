package dev.esign.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets every call meet a hostility, all at once, for some take the whole of their deadline. */
final class Trials {
    private Trials() {}

    static void run(Hostility hostility, Path folder) throws InterruptedException {
        run(hostility, folder, SdkCall.values());
    }

    static void run(Hostility hostility, Path folder, SdkCall... calls) throws InterruptedException {
        Map<SdkCall, Future<?>> trials = new LinkedHashMap<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        for (SdkCall call : calls) {
            Trial trial = new Trial(call, hostility, folder);
            trials.put(call, threads.submit(() -> {
                trial.run();
                return call;
            }));
        }
        threads.shutdown();
        Map<SdkCall, Throwable> complaints = new LinkedHashMap<>();
        for (var trial : trials.entrySet()) {
            try {
                trial.getValue().get();
            } catch (ExecutionException e) {
                complaints.put(trial.getKey(), e.getCause());
            }
        }
        assertThat(complaints).isEmpty();
    }
}
