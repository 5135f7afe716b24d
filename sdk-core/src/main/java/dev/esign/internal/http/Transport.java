package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.Await;
import dev.esign.ClientConfig;
import dev.esign.Credential;
import dev.esign.Download;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What all calls of one client share. A scoped copy shares the same connections, budget and threads. */
public final class Transport implements AutoCloseable {
    private final String provider;
    private final HttpUrl baseUrl;
    private final Credential credential;
    private final ClientConfig config;
    private final Headers headers;
    private final Engine engine;

    private Transport(
            String provider,
            HttpUrl baseUrl,
            Credential credential,
            ClientConfig config,
            Headers headers,
            Engine engine) {
        this.provider = provider;
        this.baseUrl = baseUrl;
        this.credential = credential;
        this.config = config;
        this.headers = headers;
        this.engine = engine;
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
        Headers headers = Headers.of("User-Agent", UserAgent.of(config.userAgentSuffix()));
        return new Transport(provider, baseUrl, credential, config, headers, new Engine(config));
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
        return new Transport(provider, baseUrl, credential, config, more, engine);
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
        HttpUrl.Builder url = baseUrl.newBuilder();
        // The base URL ends with an empty segment, which the first one replaces.
        url.setPathSegment(baseUrl.pathSize() - 1, segments[0]);
        for (int i = 1; i < segments.length; i++) {
            url.addPathSegment(segments[i]);
        }
        return new CallBuilder(this, operation, method, url.build());
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
        HttpUrl url = baseUrl.resolve(link);
        if (url == null || !BaseUrl.isSafe(url)) {
            throw new IllegalArgumentException("The download link is no https:// link.");
        }
        return new PdfDownload(this, operation, url, (bytes, total) -> {});
    }

    CallBuilder callTo(String operation, HttpUrl url) {
        return new CallBuilder(this, operation, "GET", url);
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

    HttpUrl baseUrl() {
        return baseUrl;
    }

    Credential credential() {
        return credential;
    }

    ClientConfig config() {
        return config;
    }

    Headers headers() {
        return headers;
    }

    Engine engine() {
        return engine;
    }

    @Override
    public String toString() {
        return baseUrl.toString();
    }
}
