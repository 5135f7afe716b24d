package dev.esign.sandbox.xodo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the Xodo Sign of a sandbox is set up.
 *
 * @param folder where its state is kept, a folder that no other sandbox uses; null keeps it in memory
 * @param port the port on the loopback address; 0 takes a free one
 * @param webhookRetryDelays how long a failed delivery waits before each retry
 * @param clock what the time is
 */
public record XodoOptions(@Nullable Path folder, int port, List<Duration> webhookRetryDelays, Clock clock) {
    /**
     * Xodo Sign's own delays: 1, 10, 60, 120, 240, 480 minutes, and what is left of 24 hours (Xodo wire sheet §5.4).
     */
    public static final List<Duration> RETRY_DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofMinutes(60),
            Duration.ofMinutes(120),
            Duration.ofMinutes(240),
            Duration.ofMinutes(480),
            Duration.ofMinutes(529));

    /**
     * Copies the list.
     *
     * @param folder where its state is kept, a folder that no other sandbox uses; null keeps it in memory
     * @param port the port on the loopback address; 0 takes a free one
     * @param webhookRetryDelays how long a failed delivery waits before each retry
     * @param clock what the time is
     */
    public XodoOptions {
        webhookRetryDelays = List.copyOf(webhookRetryDelays);
    }
}
