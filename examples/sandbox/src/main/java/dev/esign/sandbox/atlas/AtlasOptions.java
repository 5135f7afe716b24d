package dev.esign.sandbox.atlas;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the Atlas of a sandbox is set up.
 *
 * @param folder where its state is kept; null keeps it in memory
 * @param port the port on the loopback address; 0 takes a free one
 * @param freeCredits what a new profile or platform account starts with (Atlas gives 5)
 * @param webhookRetryDelays how long a failed delivery waits before each retry (Atlas: 1 min, 5 min, 30 min, 2 h)
 * @param detectionDelay how long field detection takes at least, for a file not seen before
 * @param downloadUrlLife how long a signed download URL works
 * @param clock what the time is
 */
public record AtlasOptions(
        @Nullable Path folder,
        int port,
        int freeCredits,
        List<Duration> webhookRetryDelays,
        Duration detectionDelay,
        Duration downloadUrlLife,
        Clock clock) {
    /**
     * Copies the list.
     *
     * @param folder where its state is kept; null keeps it in memory
     * @param port the port on the loopback address; 0 takes a free one
     * @param freeCredits what a new profile or platform account starts with
     * @param webhookRetryDelays how long a failed delivery waits before each retry
     * @param detectionDelay how long field detection takes at least, for a file not seen before
     * @param downloadUrlLife how long a signed download URL works
     * @param clock what the time is
     */
    public AtlasOptions {
        webhookRetryDelays = List.copyOf(webhookRetryDelays);
    }
}
