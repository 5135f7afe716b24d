package dev.esign.sandbox.xodo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts a Xodo Sign without the other providers. */
final class Start {
    private Start() {}

    static XodoSandbox inMemory() {
        return with(null, Clock.systemUTC());
    }

    static XodoSandbox with(@Nullable Path folder, Clock clock) {
        return XodoSandbox.start(
                new XodoOptions(folder, 0, List.of(Duration.ofMillis(1), Duration.ofMillis(1)), clock));
    }
}
