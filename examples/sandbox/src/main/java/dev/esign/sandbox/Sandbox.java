package dev.esign.sandbox;

import dev.esign.sandbox.atlas.AtlasOptions;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.common.Opened;
import dev.esign.sandbox.getsigned.GetSignedOptions;
import dev.esign.sandbox.getsigned.GetSignedSandbox;
import dev.esign.sandbox.signicat.SignicatOptions;
import dev.esign.sandbox.signicat.SignicatSandbox;
import dev.esign.sandbox.xodo.XodoOptions;
import dev.esign.sandbox.xodo.XodoSandbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Local e-signature providers, Atlas, GetSigned, Signicat Express and Xodo Sign, on the loopback address. Safe for any
 * number of threads.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *     URI api = sandbox.atlas().apiUrl();
 *     String key = sandbox.atlas().apiKey();
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {
    private final Opened opened;
    private final AtlasSandbox atlas;
    private final GetSignedSandbox getSigned;
    private final SignicatSandbox signicat;
    private final XodoSandbox xodo;

    /** Atlas is first: it keeps other sandboxes out of the folder that all use. */
    private Sandbox(Builder setUp, Opened opened) {
        this.opened = opened;
        atlas = opened.add(AtlasSandbox.start(new AtlasOptions(
                setUp.folder,
                setUp.atlasPort,
                setUp.freeCredits,
                setUp.retryDelays(Builder.RETRIES),
                setUp.detectionDelay,
                setUp.downloadUrlLife,
                setUp.clock)));
        getSigned = opened.add(GetSignedSandbox.start(new GetSignedOptions(
                setUp.folder, setUp.getSignedPort, setUp.retryDelays(Builder.RETRIES), setUp.clock)));
        signicat = opened.add(SignicatSandbox.start(new SignicatOptions(
                setUp.folder,
                setUp.signicatPort,
                setUp.retryDelays(Builder.RETRIES),
                setUp.packagingDelay,
                setUp.clock)));
        xodo = opened.add(XodoSandbox.start(new XodoOptions(
                setUp.folder, setUp.xodoPort, setUp.retryDelays(XodoOptions.RETRY_DELAYS), setUp.clock)));
    }

    /**
     * Starts a sandbox with free ports, whose state is in memory.
     *
     * @return the running sandbox
     */
    public static Sandbox start() {
        return builder().start();
    }

    /**
     * Sets up a sandbox that is not like the others.
     *
     * @return a builder with the defaults of {@link #start()}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Atlas.
     *
     * @return the running Atlas
     */
    public AtlasSandbox atlas() {
        return atlas;
    }

    /**
     * GetSigned.
     *
     * @return the running GetSigned
     */
    public GetSignedSandbox getSigned() {
        return getSigned;
    }

    /**
     * Signicat Express.
     *
     * @return the running Signicat
     */
    public SignicatSandbox signicat() {
        return signicat;
    }

    /**
     * Xodo Sign.
     *
     * @return the running Xodo Sign
     */
    public XodoSandbox xodo() {
        return xodo;
    }

    /** Ends everything; neither a thread nor a port is left. */
    @Override
    public void close() {
        opened.close();
    }

    /** How a sandbox is set up. Not safe for several threads. */
    public static final class Builder {
        private static final List<Duration> RETRIES =
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

        private @Nullable Path folder;
        private int atlasPort;
        private int getSignedPort;
        private int signicatPort;
        private int xodoPort;
        private int freeCredits = 5;
        private @Nullable List<Duration> webhookRetryDelays;
        private Duration detectionDelay = Duration.ZERO;
        private Duration packagingDelay = Duration.ofMillis(50);
        private Duration downloadUrlLife = Duration.ofMinutes(15);
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        private List<Duration> retryDelays(List<Duration> otherwise) {
            return Objects.requireNonNullElse(webhookRetryDelays, otherwise);
        }

        /**
         * Keeps the state in a folder, where the next sandbox finds it. By default it is in memory.
         *
         * @param value the folder; made if it is not there
         * @return this builder
         */
        public Builder folder(Path value) {
            folder = value;
            return this;
        }

        /**
         * The port of Atlas.
         *
         * @param value a port; by default 0, a free one
         * @return this builder
         */
        public Builder atlasPort(int value) {
            atlasPort = value;
            return this;
        }

        /**
         * The port of GetSigned.
         *
         * @param value a port; by default 0, a free one
         * @return this builder
         */
        public Builder getSignedPort(int value) {
            getSignedPort = value;
            return this;
        }

        /**
         * The port of Signicat.
         *
         * @param value a port; by default 0, a free one
         * @return this builder
         */
        public Builder signicatPort(int value) {
            signicatPort = value;
            return this;
        }

        /**
         * The port of Xodo Sign.
         *
         * @param value a port; by default 0, a free one
         * @return this builder
         */
        public Builder xodoPort(int value) {
            xodoPort = value;
            return this;
        }

        /**
         * What a new profile or platform account starts with.
         *
         * @param value credits; by default 5, as with Atlas
         * @return this builder
         */
        public Builder freeCredits(int value) {
            freeCredits = value;
            return this;
        }

        /**
         * How long a failed webhook delivery waits before each retry; there are as many retries as there are delays.
         *
         * @param value the delays; by default 1 min, 5 min, 30 min, 2 h, as with Atlas; GetSigned's and Signicat's are not known,
         *     and Xodo Sign has its own, {@link XodoOptions#RETRY_DELAYS}
         * @return this builder
         */
        public Builder webhookRetryDelays(List<Duration> value) {
            webhookRetryDelays = List.copyOf(value);
            return this;
        }

        /**
         * How long field detection waits before it looks at a file that it has not seen before.
         *
         * @param value the delay; by default none
         * @return this builder
         */
        public Builder detectionDelay(Duration value) {
            detectionDelay = value;
            return this;
        }

        /**
         * How long a document that is signed at Signicat waits for its package, and a cancel until it is seen.
         *
         * @param value the delay; by default 50 ms
         * @return this builder
         */
        public Builder packagingDelay(Duration value) {
            packagingDelay = value;
            return this;
        }

        /**
         * How long a signed download URL works.
         *
         * @param value its life; by default 15 min
         * @return this builder
         */
        public Builder downloadUrlLife(Duration value) {
            downloadUrlLife = value;
            return this;
        }

        /**
         * What the time is: of every timestamp, and of the life of tokens, download URLs, idempotency keys and envelopes.
         * Delays run in real time.
         *
         * @param value a clock; by default the system's
         * @return this builder
         */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Starts the sandbox.
         *
         * @return the running sandbox
         * @throws IllegalStateException if it cannot start, as when the port is taken or another sandbox has the folder
         */
        public Sandbox start() {
            Opened opened = new Opened();
            try {
                return new Sandbox(this, opened);
            } catch (IllegalStateException e) {
                opened.closeAfter(e);
                throw e;
            }
        }
    }
}
