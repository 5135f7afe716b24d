package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.Await;
import dev.esign.CallException.History;
import dev.esign.ClientConfig;
import dev.esign.Credential;
import dev.esign.Download;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What all calls of one client share. A scoped copy shares the same connections, budget and threads. */
public final class Transport implements AutoCloseable {
    private final String provider;
    private final @Nullable HttpUrl baseUrl;
    private final @Nullable Credential credential;
    private final ClientConfig config;
    private final Headers headers;
    private final TokenPlace tokenPlace;
    private final Failures failures;
    private final Engine engine;
    /** The call that takes several requests of which these calls are; null if each is for itself. */
    private final @Nullable Steps whole;

    private Transport(
            String provider,
            @Nullable HttpUrl baseUrl,
            @Nullable Credential credential,
            ClientConfig config,
            Headers headers,
            TokenPlace tokenPlace,
            Failures failures,
            Engine engine,
            @Nullable Steps whole) {
        this.provider = provider;
        this.baseUrl = baseUrl;
        this.credential = credential;
        this.config = config;
        this.headers = headers;
        this.tokenPlace = tokenPlace;
        this.failures = failures;
        this.engine = engine;
        this.whole = whole;
    }

    /**
     * Opens the road to a provider.
     *
     * @param provider its name in logs and for listeners
     * @param defaultBaseUrl its production API
     * @param credential whose token calls carry
     * @param config what the caller changed
     * @return the transport; whoever opened it closes it
     */
    public static Transport open(String provider, URI defaultBaseUrl, Credential credential, ClientConfig config) {
        HttpUrl baseUrl = BaseUrl.toHttpUrl(config.baseUrl().orElse(defaultBaseUrl));
        return opened(provider, baseUrl, credential, config);
    }

    /**
     * Opens a road that has no one end: each call says itself where it goes, by {@link #callTo}.
     *
     * @param name its name in logs and for listeners
     * @param config what the caller changed; its base URL has no meaning here
     * @return the transport; whoever opened it closes it
     */
    public static Transport open(String name, ClientConfig config) {
        return opened(name, null, null, config);
    }

    private static Transport opened(
            String name, @Nullable HttpUrl baseUrl, @Nullable Credential credential, ClientConfig config) {
        return new Transport(
                name,
                baseUrl,
                credential,
                config,
                Headers.of("User-Agent", UserAgent.of(config.userAgentSuffix())),
                TokenPlace.BEARER,
                Failures.BY_STATUS,
                new Engine(config),
                null);
    }

    /**
     * A copy that sends one more header with every call.
     *
     * @param name the header's name
     * @param value its value
     * @return the copy; closing it closes this one too
     */
    public Transport withHeader(String name, String value) {
        Headers more = headers.newBuilder().set(name, value).build();
        return new Transport(provider, baseUrl, credential, config, more, tokenPlace, failures, engine, whole);
    }

    /**
     * A copy that sends one more query parameter with every {@link #call}.
     *
     * @param name the parameter's name
     * @param value its value, which may be printed
     * @return the copy; closing it closes this one too
     */
    public Transport withQuery(String name, String value) {
        HttpUrl more = home().newBuilder().setQueryParameter(name, value).build();
        return new Transport(provider, more, credential, config, headers, tokenPlace, failures, engine, whole);
    }

    /**
     * A copy that sends the token as a query parameter in place of the header.
     *
     * @param name the parameter's name
     * @return the copy; closing it closes this one too
     */
    public Transport withTokenInQuery(String name) {
        TokenPlace query = TokenPlace.query(name);
        return new Transport(provider, baseUrl, credential, config, headers, query, failures, engine, whole);
    }

    /**
     * A copy for a wire that has its own way with failures.
     *
     * @param theirs the way of every call that does not say otherwise
     * @return the copy; closing it closes this one too
     */
    public Transport withFailures(Failures theirs) {
        return new Transport(provider, baseUrl, credential, config, headers, tokenPlace, theirs, engine, whole);
    }

    /** A copy whose calls are steps of a whole, and whose failures tell of that. */
    Transport within(Steps steps) {
        return new Transport(provider, baseUrl, credential, config, headers, tokenPlace, failures, engine, steps);
    }

    /**
     * Begins a call to the API.
     *
     * @param operation its name, such as {@code envelopes.send}
     * @param method the HTTP method
     * @param segments the path below the base URL, each checked by {@link PathId} or fixed
     * @return the call, to be put together
     */
    public CallBuilder call(String operation, String method, String... segments) {
        HttpUrl base = home();
        HttpUrl.Builder url = base.newBuilder();
        // The base URL ends with an empty segment, which the first one replaces.
        url.setPathSegment(base.pathSize() - 1, segments[0]);
        for (int i = 1; i < segments.length; i++) {
            url.addPathSegment(segments[i]);
        }
        return new CallBuilder(this, operation, method, url, base);
    }

    /**
     * Makes a download from wherever the provider says. The token goes along only to the API's own origin.
     *
     * @param operation its name, such as {@code envelopes.download}
     * @param link what the provider said, absolute or relative to the base URL
     * @return the download
     * @throws IllegalArgumentException if it is no {@code https} link (or {@code http} on a loopback host)
     */
    public Download download(String operation, String link) {
        HttpUrl url = home().resolve(link);
        if (url == null || !BaseUrl.isSafe(url)) {
            throw new IllegalArgumentException("The download link is no https:// link.");
        }
        return download(operation, () -> new CallBuilder(this, operation, "GET", url.newBuilder(), home()));
    }

    /**
     * Makes a download from an address of the API itself.
     *
     * @param operation its name, such as {@code envelopes.download}
     * @param call begins the call anew each time
     * @return the download
     */
    public Download download(String operation, Supplier<CallBuilder> call) {
        return new FileDownload(operation, call, (bytes, total) -> {});
    }

    /**
     * Begins a call to any URL. Headers and credential travel to the origin of the base URL only; if this transport has
     * none, to the origin of that URL. Elsewhere the call shows no more than {@code Accept} and {@code User-Agent}.
     *
     * @param operation its name, such as {@code token}
     * @param method the HTTP method
     * @param url where it goes
     * @return the call, to be put together
     * @throws IllegalArgumentException if the URL is neither {@code https} nor {@code http} on a loopback host
     */
    public CallBuilder callTo(String operation, String method, URI url) {
        HttpUrl target = BaseUrl.toSafe(url);
        return new CallBuilder(this, operation, method, target.newBuilder(), baseUrl == null ? target : baseUrl);
    }

    /**
     * Makes a download from where only another call tells.
     *
     * @param operation its name, such as {@code signing.download}
     * @param open takes the steps to the download
     * @return the download
     */
    public Download download(String operation, Function<Steps, Download> open) {
        return new SteppedDownload(this, operation, open, (bytes, total) -> {});
    }

    /**
     * Begins a call that takes several requests, the next of which may depend on the answer before.
     *
     * @param operation its name, such as {@code signing.submit}
     * @return the call, to be put together
     */
    public StepsBuilder steps(String operation) {
        return new StepsBuilder(this, operation);
    }

    /**
     * Runs work where asynchronous calls run.
     *
     * @param operation its name, such as {@code token}
     * @param work what to do
     * @param <T> what comes of it
     * @return a future that always completes; cancelling it interrupts the work
     */
    public <T> CompletableFuture<T> async(String operation, Supplier<T> work) {
        return engine.async(new History(operation, null, 0, false), work);
    }

    /**
     * Makes a wait.
     *
     * @param operation its name, such as {@code envelopes.awaitSigned}
     * @param call what to ask
     * @param done whether an answer is what was waited for
     * @param hopeless why it can no longer come after an answer, or null while it can
     * @param timeout how long to wait
     * @param <T> what is polled
     * @return the wait
     */
    public <T> Await<T> await(
            String operation,
            ApiCall<T> call,
            Predicate<T> done,
            Function<T, @Nullable String> hopeless,
            Duration timeout) {
        return new Poll<>(this, operation, call, done, hopeless, timeout);
    }

    /**
     * Begins to look again and again, without an end.
     *
     * @param operation its name, such as {@code signing.events}
     * @param call how to look
     * @param changes how many changes were told so far, which makes pauses longer and cuts them short; null if nobody
     *     tells
     * @param <T> what there is to see
     * @return the watch
     */
    public <T> Watch<T> watch(String operation, ApiCall<T> call, @Nullable LongSupplier changes) {
        return new Watch<>(this, operation, call, changes);
    }

    /**
     * Tells the listener, and the log, that a token store failed.
     *
     * @param cause what broke
     */
    public void tokenStoreFailed(Exception cause) {
        engine.observer().tokenStoreFailed(cause);
    }

    /**
     * Ends the attempts that are under way and lets go of connections and threads, except those that the caller brought. A
     * call that is between two attempts ends when its pause is over.
     */
    @Override
    public void close() {
        engine.close();
    }

    String provider() {
        return provider;
    }

    private HttpUrl home() {
        return Objects.requireNonNull(baseUrl, "This transport has no base URL.");
    }

    @Nullable Credential credential() {
        return credential;
    }

    ClientConfig config() {
        return config;
    }

    Headers headers() {
        return headers;
    }

    TokenPlace tokenPlace() {
        return tokenPlace;
    }

    Failures failures() {
        return failures;
    }

    Engine engine() {
        return engine;
    }

    @Nullable Steps whole() {
        return whole;
    }

    @Override
    public String toString() {
        return String.valueOf(baseUrl);
    }
}
