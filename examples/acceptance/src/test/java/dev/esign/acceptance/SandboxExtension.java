package dev.esign.acceptance;

import dev.esign.ClientConfig;
import dev.esign.quickstart.WebhookPort;
import dev.esign.sandbox.Sandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One sandbox for a test class, a fresh account for each test. After each test its clients are closed, and no thread of
 * the SDK may be left.
 */
final class SandboxExtension implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private final List<AutoCloseable> open = new ArrayList<>();
    private @Nullable Sandbox sandbox;

    Sandbox sandbox() {
        return Objects.requireNonNull(sandbox);
    }

    /** A profile account with its own free credits, and a client of it. */
    AtlasUser user() {
        return user(sandbox().atlas().newApiKey());
    }

    AtlasUser user(String apiKey) {
        return user(apiKey, impatient());
    }

    AtlasUser user(String apiKey, ClientConfig config) {
        return closing(new AtlasUser(sandbox().atlas(), apiKey, config));
    }

    WebhookPort webhooks(String apiKey) throws IOException {
        return closing(WebhookPort.open(apiKey));
    }

    /** Asks again at once where a program would wait: the sandbox is near, and tests do not sleep. */
    static ClientConfig impatient() {
        return ClientConfig.standard().withSleeper(wait -> Thread.onSpinWait());
    }

    private <T extends AutoCloseable> T closing(T opened) {
        open.add(opened);
        return opened;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        sandbox = Sandbox.start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        sandbox().atlas().faults().clear();
        for (AutoCloseable opened : open) {
            opened.close();
        }
        open.clear();
        Assertions.assertThat(threadsOfTheSdk())
                .as("threads that the SDK left behind")
                .isEmpty();
    }

    /** On Java 17 only: later JVMs run asynchronous calls on virtual threads, which no list shows. */
    private static Set<String> threadsOfTheSdk() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("esign-async"))
                .collect(Collectors.toSet());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox().close();
    }
}
