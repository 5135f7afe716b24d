package dev.esign.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way for a request to go wrong, and when. Immutable.
 *
 * <p>A fault is met by every request unless {@link #on}, {@link #times} or {@link #withProbability} narrow it.
 */
public final class Fault {
    /** What happens to the request. */
    public enum Kind {
        /** The connection is reset before anything is done. */
        RESET_BEFORE,
        /** The work is done and kept; then the connection is reset before a byte of the answer. */
        RESET_AFTER,
        /** The request is dealt with as ever, but later. */
        DELAY,
        /** Nothing is done; the answer has a given status and a given body, or else one that tells of the fault. */
        STATUS,
        /** The work is done and kept; the answer says its full length and is cut off in the middle of its body. */
        TRUNCATE
    }

    private static final int UNAVAILABLE = 503;
    private static final String TOLD = "{\"code\":\"injected_fault\",\"message\":\"The sandbox was told to fail\"}";

    private final Kind kind;
    private final Duration delay;
    private final int status;
    private final Map<String, String> headers;
    private final String body;
    private final Occasion occasion;

    private Fault(Kind kind, Duration delay, int status, Map<String, String> headers, String body, Occasion occasion) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("Not a final HTTP status: " + status);
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay cannot be negative: " + delay);
        }
        this.kind = kind;
        this.delay = delay;
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.occasion = occasion;
    }

    /** Reads the form that {@code POST /_sandbox/faults} takes. */
    @JsonCreator
    static Fault fromJson(
            @JsonProperty(value = "fault", required = true) String fault,
            @JsonProperty("method") @Nullable String method,
            @JsonProperty("path") @Nullable String path,
            @JsonProperty("delay_ms") @Nullable Long delayMs,
            @JsonProperty("status") @Nullable Integer status,
            @JsonProperty("headers") @Nullable Map<String, String> headers,
            @JsonProperty("body") @Nullable String body,
            @JsonProperty("times") @Nullable Integer times,
            @JsonProperty("probability") @Nullable Double probability,
            @JsonProperty("seed") @Nullable Long seed) {
        return new Fault(
                Kind.valueOf(fault.toUpperCase(Locale.ROOT)),
                Duration.ofMillis(delayMs == null ? 0 : delayMs),
                status == null ? UNAVAILABLE : status,
                headers == null ? Map.of() : headers,
                body == null ? TOLD : body,
                new Occasion(
                        method,
                        path,
                        times == null ? Integer.MAX_VALUE : times,
                        probability == null ? 1 : probability,
                        seed == null ? 0 : seed));
    }

    private static Fault of(Kind kind, Duration delay) {
        return new Fault(kind, delay, UNAVAILABLE, Map.of(), TOLD, Occasion.ALWAYS);
    }

    /**
     * The connection is reset before anything is done.
     *
     * @return the fault
     */
    public static Fault resetBefore() {
        return of(Kind.RESET_BEFORE, Duration.ZERO);
    }

    /**
     * The work is done and kept; then the connection is reset before a byte of the answer.
     *
     * @return the fault
     */
    public static Fault resetAfter() {
        return of(Kind.RESET_AFTER, Duration.ZERO);
    }

    /**
     * The work is done and kept; the answer breaks off in the middle of its body.
     *
     * @return the fault
     */
    public static Fault truncate() {
        return of(Kind.TRUNCATE, Duration.ZERO);
    }

    /**
     * The request is dealt with as ever, but later.
     *
     * @param delay how much later
     * @return the fault
     */
    public static Fault delay(Duration delay) {
        return of(Kind.DELAY, delay);
    }

    /**
     * Nothing is done, and the answer is an error in JSON.
     *
     * @param status its status
     * @param headers its headers, such as {@code Retry-After}
     * @return the fault
     */
    public static Fault status(int status, Map<String, String> headers) {
        return new Fault(Kind.STATUS, Duration.ZERO, status, headers, TOLD, Occasion.ALWAYS);
    }

    /**
     * Nothing is done, and the answer is another one than was expected, as from a proxy that answers in the server's place.
     *
     * @param status its status, such as 200
     * @param contentType its content type, such as {@code text/html}
     * @param body its body, which goes out in UTF-8
     * @return the fault
     */
    public static Fault body(int status, String contentType, String body) {
        return new Fault(
                Kind.STATUS, Duration.ZERO, status, Map.of("Content-Type", contentType), body, Occasion.ALWAYS);
    }

    /**
     * Narrows the fault to some requests.
     *
     * @param method the HTTP method
     * @param path the path from the root, where {@code *} stands for one segment: {@code /api/envelope/*}{@code /send}
     * @return the narrower fault
     */
    public Fault on(String method, String path) {
        return at(new Occasion(method, path, occasion.times(), occasion.probability(), occasion.seed()));
    }

    /**
     * Ends the fault when it has happened so often.
     *
     * @param times how often; by default without end
     * @return the fault that ends
     */
    public Fault times(int times) {
        return at(new Occasion(occasion.method(), occasion.path(), times, occasion.probability(), occasion.seed()));
    }

    /**
     * Leaves it to chance whether a request meets the fault.
     *
     * @param probability 0 to 1
     * @param seed of the chance, so that a run can be repeated
     * @return the fault that happens by chance
     */
    public Fault withProbability(double probability, long seed) {
        return at(new Occasion(occasion.method(), occasion.path(), occasion.times(), probability, seed));
    }

    private Fault at(Occasion other) {
        return new Fault(kind, delay, status, headers, body, other);
    }

    /**
     * What happens.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    @JsonProperty("fault")
    String kindOnTheWire() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @JsonProperty("delay_ms")
    long delayMillis() {
        return delay.toMillis();
    }

    @JsonProperty("status")
    int status() {
        return status;
    }

    @JsonProperty("headers")
    Map<String, String> headers() {
        return headers;
    }

    @JsonProperty("body")
    String body() {
        return body;
    }

    @JsonProperty("method")
    @Nullable String method() {
        return occasion.method();
    }

    @JsonProperty("path")
    @Nullable String path() {
        return occasion.path();
    }

    @JsonProperty("times")
    int times() {
        return occasion.times();
    }

    @JsonProperty("probability")
    double probability() {
        return occasion.probability();
    }

    @JsonProperty("seed")
    long seed() {
        return occasion.seed();
    }

    boolean concerns(String requestMethod, String requestPath) {
        return occasion.concerns(requestMethod, requestPath);
    }
}
