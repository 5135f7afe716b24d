package dev.esign;

import dev.esign.internal.http.BaseUrl;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What all clients can be told. Immutable and thread-safe; each option is a copy:
 *
 * <pre>{@code
 * ClientConfig config = ClientConfig.standard().withTimeout(Duration.ofSeconds(20)).withUserAgentSuffix("billing/4.2");
 * }</pre>
 */
public final class ClientConfig {
    private static final ClientConfig STANDARD = new ClientConfig(new Options());

    private final Options options;

    private ClientConfig(Options options) {
        this.options = options;
    }

    /**
     * The defaults, which stand at each option.
     *
     * @return the configuration that nothing was changed in
     */
    public static ClientConfig standard() {
        return STANDARD;
    }

    /**
     * Where the provider's API is.
     *
     * @param url an {@code https} URL, or {@code http} on a loopback host; default: the provider's production API
     * @return a copy
     * @throws IllegalArgumentException if it is another kind of URL, or has credentials, a query or a fragment
     */
    public ClientConfig withBaseUrl(URI url) {
        URI checked = BaseUrl.check(url);
        return with(o -> o.baseUrl = checked);
    }

    /**
     * The deadline of a call, over all its attempts, waits and token requests.
     *
     * @param timeout longer than zero; default 60 s
     * @return a copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    public ClientConfig withTimeout(Duration timeout) {
        Duration checked = positive(timeout);
        return with(o -> o.timeout = checked);
    }

    /**
     * The longest that a single attempt may take, except for calls that carry a document. It shrinks with what is left
     * of the deadline.
     *
     * @param timeout longer than zero; default 20 s
     * @return a copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    public ClientConfig withAttemptTimeout(Duration timeout) {
        Duration checked = positive(timeout);
        return with(o -> o.attemptTimeout = checked);
    }

    /**
     * The deadline of a call that carries a document, up or down.
     *
     * @param timeout longer than zero; default 10 min
     * @return a copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    public ClientConfig withTransferTimeout(Duration timeout) {
        Duration checked = positive(timeout);
        return with(o -> o.transferTimeout = checked);
    }

    /**
     * When failed attempts are repeated.
     *
     * @param policy default {@link RetryPolicy#standard()}
     * @return a copy
     */
    public ClientConfig withRetry(RetryPolicy policy) {
        return with(o -> o.retry = policy);
    }

    /**
     * The HTTP client to build on: proxy, TLS, DNS, connection pool, interceptors and the timeouts for connecting,
     * reading and writing are its own. It stays the caller's: closing the SDK's client does not touch it. The SDK
     * switches off OkHttp's own retries and redirects for its calls.
     *
     * @param client default: one that the SDK makes and closes, with 10 s to connect and 30 s without a byte
     * @return a copy
     */
    public ClientConfig withOkHttpClient(OkHttpClient client) {
        return with(o -> o.okHttpClient = client);
    }

    /**
     * Words to add to the {@code User-Agent} header.
     *
     * @param suffix visible ASCII and spaces, such as {@code billing/4.2}; default none
     * @return a copy
     * @throws IllegalArgumentException if it has another character
     */
    public ClientConfig withUserAgentSuffix(String suffix) {
        if (!suffix.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("A user-agent suffix has visible ASCII characters and spaces only.");
        }
        return with(o -> o.userAgentSuffix = suffix.strip());
    }

    /**
     * Where asynchronous calls run; each takes one thread while it lasts. It stays the caller's.
     *
     * @param executor default: a virtual thread a call where the JVM has them, else a pool of daemon threads
     * @return a copy
     */
    public ClientConfig withExecutor(Executor executor) {
        return with(o -> o.executor = executor);
    }

    /**
     * The clock for deadlines and for dates in {@code Retry-After}.
     *
     * @param clock default: the system's, with deadlines on its monotonic timer, so that a clock that is set does not
     *     move them
     * @return a copy
     */
    public ClientConfig withClock(Clock clock) {
        return with(o -> o.clock = clock);
    }

    /**
     * How to wait between attempts and polls. With {@link #withClock(Clock)}, this lets tests run on virtual time.
     *
     * @param sleeper default: {@code Thread.sleep}
     * @return a copy
     */
    public ClientConfig withSleeper(Sleeper sleeper) {
        return with(o -> o.sleeper = sleeper);
    }

    /**
     * Whom to tell what the client does.
     *
     * @param listener default: nobody
     * @return a copy
     */
    public ClientConfig withListener(CallListener listener) {
        return with(o -> o.listener = listener);
    }

    /**
     * See {@link #withBaseUrl(URI)}.
     *
     * @return empty for the provider's own
     */
    public Optional<URI> baseUrl() {
        return Optional.ofNullable(options.baseUrl);
    }

    /**
     * See {@link #withTimeout(Duration)}.
     *
     * @return the deadline of a call
     */
    public Duration timeout() {
        return options.timeout;
    }

    /**
     * See {@link #withAttemptTimeout(Duration)}.
     *
     * @return the longest that an attempt may take
     */
    public Duration attemptTimeout() {
        return options.attemptTimeout;
    }

    /**
     * See {@link #withTransferTimeout(Duration)}.
     *
     * @return the deadline of a call that carries a document
     */
    public Duration transferTimeout() {
        return options.transferTimeout;
    }

    /**
     * See {@link #withRetry(RetryPolicy)}.
     *
     * @return the policy
     */
    public RetryPolicy retry() {
        return options.retry;
    }

    /**
     * See {@link #withOkHttpClient(OkHttpClient)}.
     *
     * @return empty for the SDK's own
     */
    public Optional<OkHttpClient> okHttpClient() {
        return Optional.ofNullable(options.okHttpClient);
    }

    /**
     * See {@link #withUserAgentSuffix(String)}.
     *
     * @return the suffix; an empty string for none
     */
    public String userAgentSuffix() {
        return options.userAgentSuffix;
    }

    /**
     * See {@link #withExecutor(Executor)}.
     *
     * @return empty for the SDK's own
     */
    public Optional<Executor> executor() {
        return Optional.ofNullable(options.executor);
    }

    /**
     * See {@link #withClock(Clock)}.
     *
     * @return empty for the system's
     */
    public Optional<Clock> clock() {
        return Optional.ofNullable(options.clock);
    }

    /**
     * See {@link #withSleeper(Sleeper)}.
     *
     * @return the sleeper
     */
    public Sleeper sleeper() {
        return options.sleeper;
    }

    /**
     * See {@link #withListener(CallListener)}.
     *
     * @return the listener
     */
    public CallListener listener() {
        return options.listener;
    }

    private ClientConfig with(Consumer<Options> change) {
        Options changed = new Options(options);
        change.accept(changed);
        return new ClientConfig(changed);
    }

    private static Duration positive(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A timeout is longer than zero, but " + timeout + " is not.");
        }
        return timeout;
    }

    /** Mutable only while a copy is made. */
    private static final class Options {
        private @Nullable URI baseUrl;
        private Duration timeout = Duration.ofSeconds(60);
        private Duration attemptTimeout = Duration.ofSeconds(20);
        private Duration transferTimeout = Duration.ofMinutes(10);
        private RetryPolicy retry = RetryPolicy.standard();
        private @Nullable OkHttpClient okHttpClient;
        private String userAgentSuffix = "";
        private @Nullable Executor executor;
        private @Nullable Clock clock;
        private Sleeper sleeper = wait -> TimeUnit.NANOSECONDS.sleep(TimeUnit.NANOSECONDS.convert(wait));
        private CallListener listener = new CallListener() {};

        Options() {}

        Options(Options other) {
            baseUrl = other.baseUrl;
            timeout = other.timeout;
            attemptTimeout = other.attemptTimeout;
            transferTimeout = other.transferTimeout;
            retry = other.retry;
            okHttpClient = other.okHttpClient;
            userAgentSuffix = other.userAgentSuffix;
            executor = other.executor;
            clock = other.clock;
            sleeper = other.sleeper;
            listener = other.listener;
        }
    }
}
