package dev.esign.acceptance;

import dev.esign.ClientConfig;
import dev.esign.quickstart.WebhookQueue;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.signicat.Client;
import dev.esign.signicat.SignicatScope;
import dev.esign.webhooks.Webhooks;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One sandbox for a test class, a fresh account for each test. After each test its clients are closed; that nothing is left
 * of them then holds for every test here, by {@link dev.esign.acceptance.leaks.LeakExtension}.
 */
final class SandboxExtension implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final String[] ALL_SCOPES = {
        SignicatScope.DOCUMENT_READ,
        SignicatScope.DOCUMENT_WRITE,
        SignicatScope.DOCUMENT_FILE,
        SignicatScope.EVENT,
        SignicatScope.JWT
    };

    private final List<AutoCloseable> open = new ArrayList<>();
    private final Supplier<Sandbox> start;
    private @Nullable Sandbox sandbox;

    SandboxExtension() {
        this(Sandbox::start);
    }

    private SandboxExtension(Supplier<Sandbox> start) {
        this.start = start;
    }

    /** A sandbox whose clock stands still until somebody sleeps. */
    static SandboxExtension on(VirtualTime time) {
        return new SandboxExtension(() -> Sandbox.builder().clock(time).start());
    }

    /** A sandbox whose Signicat does nothing that it puts off: it neither packages nor ends what is canceled. */
    static SandboxExtension putOff(Clock clock) {
        return new SandboxExtension(() -> Sandbox.builder()
                .clock(clock)
                .packagingDelay(Duration.ofDays(1))
                .start());
    }

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

    WebhookQueue webhooks(Webhooks<?> webhooks) throws IOException {
        return closing(WebhookQueue.open(webhooks));
    }

    /** A backend with an application of its own. */
    GetSignedUser getSignedUser() {
        return getSignedUser(impatient());
    }

    GetSignedUser getSignedUser(ClientConfig config) {
        return closing(new GetSignedUser(sandbox().getSigned(), config));
    }

    /** An account with Xodo Sign of its own. */
    XodoUser xodoUser() {
        return xodoUser(impatient());
    }

    XodoUser xodoUser(ClientConfig config) {
        return closing(new XodoUser(sandbox().xodo(), config));
    }

    /** A backend with a client that has every scope. */
    SignicatUser signicatUser() {
        return signicatUser(impatient());
    }

    SignicatUser signicatUser(ClientConfig config) {
        return signicatUser(sandbox().signicat().client(ALL_SCOPES), config, ALL_SCOPES);
    }

    SignicatUser signicatUser(Client application, ClientConfig config, String... scopes) {
        return closing(new SignicatUser(sandbox().signicat(), application, config, scopes));
    }

    /** Asks again at once where a program would wait: the sandbox is near, and tests do not sleep. */
    static ClientConfig impatient() {
        return ClientConfig.standard().withSleeper(wait -> Thread.onSpinWait());
    }

    <T extends AutoCloseable> T closing(T opened) {
        open.add(opened);
        return opened;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        sandbox = start.get();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        sandbox().atlas().faults().clear();
        sandbox().getSigned().faults().clear();
        sandbox().xodo().faults().clear();
        sandbox().signicat().faults().clear();
        for (AutoCloseable opened : open) {
            opened.close();
        }
        open.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox().close();
    }
}
