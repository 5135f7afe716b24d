package dev.esign.sandbox.signicat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the Signicat of a sandbox is set up.
 *
 * @param folder where its state is kept, a folder that no other sandbox uses; null keeps it in memory
 * @param port the port on the loopback address; 0 takes a free one
 * @param webhookRetryDelays how long a failed delivery waits before each retry
 * @param packagingDelay how long a signed document waits for its package, and an accepted cancel until it is seen
 * @param clock what the time is
 */
public record SignicatOptions(
        @Nullable Path folder, int port, List<Duration> webhookRetryDelays, Duration packagingDelay, Clock clock) {
    /**
     * Copies the list.
     *
     * @param folder where its state is kept, a folder that no other sandbox uses; null keeps it in memory
     * @param port the port on the loopback address; 0 takes a free one
     * @param webhookRetryDelays how long a failed delivery waits before each retry
     * @param packagingDelay how long a signed document waits for its package, and an accepted cancel until it is seen
     * @param clock what the time is
     */
    public SignicatOptions {
        webhookRetryDelays = List.copyOf(webhookRetryDelays);
    }
}
