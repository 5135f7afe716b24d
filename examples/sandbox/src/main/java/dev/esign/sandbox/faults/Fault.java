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
        /** Nothing is done; the answer is an error with a given status. */
        STATUS,
        /** The work is done and kept; the answer says its full length and is cut off in the middle of its body. */
        TRUNCATE
    }

    private final Kind kind;
    private final Duration delay;
    private final int status;
    private final Map<String, String> headers;
    private final @Nullable String method;
    private final @Nullable String path;
    private final int times;
    private final double probability;
    private final long seed;

    private Fault(
            Kind kind,
            Duration delay,
            int status,
            Map<String, String> headers,
            @Nullable String method,
            @Nullable String path,
            int times,
            double probability,
            long seed) {
        if (probability < 0 || probability > 1) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, not at " + probability);
        }
        if (times < 1) {
            throw new IllegalArgumentException("A fault happens at least once, not " + times + " times");
        }
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
        this.method = method;
        this.path = path;
        this.times = times;
        this.probability = probability;
        this.seed = seed;
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
            @JsonProperty("times") @Nullable Integer times,
            @JsonProperty("probability") @Nullable Double probability,
            @JsonProperty("seed") @Nullable Long seed) {
        return new Fault(
                Kind.valueOf(fault.toUpperCase(Locale.ROOT)),
                Duration.ofMillis(delayMs == null ? 0 : delayMs),
                status == null ? 503 : status,
                headers == null ? Map.of() : headers,
                method,
                path,
                times == null ? Integer.MAX_VALUE : times,
                probability == null ? 1 : probability,
                seed == null ? 0 : seed);
    }

    private static Fault of(Kind kind, Duration delay, int status, Map<String, String> headers) {
        return new Fault(kind, delay, status, headers, null, null, Integer.MAX_VALUE, 1, 0);
    }

    /**
     * The connection is reset before anything is done.
     *
     * @return the fault
     */
    public static Fault resetBefore() {
        return of(Kind.RESET_BEFORE, Duration.ZERO, 503, Map.of());
    }

    /**
     * The work is done and kept; then the connection is reset before a byte of the answer.
     *
     * @return the fault
     */
    public static Fault resetAfter() {
        return of(Kind.RESET_AFTER, Duration.ZERO, 503, Map.of());
    }

    /**
     * The work is done and kept; the answer breaks off in the middle of its body.
     *
     * @return the fault
     */
    public static Fault truncate() {
        return of(Kind.TRUNCATE, Duration.ZERO, 503, Map.of());
    }

    /**
     * The request is dealt with as ever, but later.
     *
     * @param delay how much later
     * @return the fault
     */
    public static Fault delay(Duration delay) {
        return of(Kind.DELAY, delay, 503, Map.of());
    }

    /**
     * Nothing is done, and the answer is an error.
     *
     * @param status its status
     * @param headers its headers, such as {@code Retry-After}
     * @return the fault
     */
    public static Fault status(int status, Map<String, String> headers) {
        return of(Kind.STATUS, Duration.ZERO, status, headers);
    }

    /**
     * Narrows the fault to some requests.
     *
     * @param method the HTTP method
     * @param path the path from the root, where {@code *} stands for one segment: {@code /api/envelope/*}{@code /send}
     * @return the narrower fault
     */
    public Fault on(String method, String path) {
        return new Fault(kind, delay, status, headers, method, path, times, probability, seed);
    }

    /**
     * Ends the fault when it has happened so often.
     *
     * @param times how often; by default without end
     * @return the fault that ends
     */
    public Fault times(int times) {
        return new Fault(kind, delay, status, headers, method, path, times, probability, seed);
    }

    /**
     * Leaves it to chance whether a request meets the fault.
     *
     * @param probability 0 to 1
     * @param seed of the chance, so that a run can be repeated
     * @return the fault that happens by chance
     */
    public Fault withProbability(double probability, long seed) {
        return new Fault(kind, delay, status, headers, method, path, times, probability, seed);
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

    @JsonProperty("method")
    @Nullable String method() {
        return method;
    }

    @JsonProperty("path")
    @Nullable String path() {
        return path;
    }

    @JsonProperty("times")
    int times() {
        return times;
    }

    @JsonProperty("probability")
    double probability() {
        return probability;
    }

    @JsonProperty("seed")
    long seed() {
        return seed;
    }

    boolean concerns(String requestMethod, String requestPath) {
        return (method == null || method.equalsIgnoreCase(requestMethod))
                && (path == null || matches(path, requestPath));
    }

    private static boolean matches(String pattern, String requestPath) {
        String[] wanted = pattern.split("/", -1);
        String[] given = requestPath.split("/", -1);
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }
}
