package dev.esign.acceptance.leaks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a test, or a class of them, that leaves a thread, a connection, a body or a file handle behind. Registered for every
 * test class of this module, and so first: its look comes after all that the test and its other extensions close.
 */
public final class LeakExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    /** How long a test's leftovers may take to go; in milliseconds. */
    static final String PATIENCE = "dev.esign.leaks.patience";

    private static final long USUAL_PATIENCE = 10_000;
    private static final long PAUSE = 5;
    private static final Namespace NAMESPACE = Namespace.create(LeakExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        remember(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        remember(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        compare(context, "The test");
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        compare(context, "The test class");
    }

    private static void remember(ExtensionContext context) {
        context.getStore(NAMESPACE).put("before", Map.copyOf(everything()));
    }

    private static void compare(ExtensionContext context, String who) throws InterruptedException {
        Map<?, ?> before = context.getStore(NAMESPACE).getOrDefault("before", Map.class, Map.of());
        long patience =
                context.getConfigurationParameter(PATIENCE).map(Long::valueOf).orElse(USUAL_PATIENCE);
        long end = System.nanoTime() + Duration.ofMillis(patience).toNanos();
        Map<Object, String> left = leftSince(before);
        while (!left.isEmpty() && System.nanoTime() < end) {
            // What was closed may take a moment to go, and nothing tells when it has.
            Thread.sleep(PAUSE);
            left = leftSince(before);
        }
        if (!left.isEmpty()) {
            throw new AssertionError(who + " left behind: " + String.join("; ", left.values()));
        }
    }

    private static Map<Object, String> leftSince(Map<?, ?> before) {
        Map<Object, String> left = everything();
        left.keySet().removeAll(before.keySet());
        return left;
    }

    /** All that there is now, each with a word for it. */
    private static Map<Object, String> everything() {
        Map<Object, String> all = new LinkedHashMap<>(SdkThreads.now());
        all.putAll(Connections.now());
        all.putAll(Handles.now());
        return all;
    }
}
