package dev.esign.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiCall;
import dev.esign.ApiException.Answer;
import dev.esign.Credential;
import dev.esign.IdempotencyKey;
import dev.esign.ProgressListener;
import dev.esign.Secret;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Puts one call together, in the words of a resource method. */
public final class CallBuilder {
    private final Transport transport;
    private final String operation;
    private final String method;
    private final HttpUrl.Builder url;
    private final Headers.Builder headers;
    private final HttpUrl home;
    private @Nullable Credential credential;
    private List<Secret> hidden = List.of();
    private Failures failures;
    private Duration timeout;
    private Duration attemptTimeout;
    private @Nullable Body body;
    private @Nullable String advice;
    private @Nullable IdempotencyKey key;
    private boolean keyInBody;
    private boolean repeatable;
    private boolean follows;
    private FileKind fileKind = FileKind.PDF;

    CallBuilder(Transport transport, String operation, String method, HttpUrl.Builder url, HttpUrl home) {
        this.transport = transport;
        this.operation = operation;
        this.method = method;
        this.url = url;
        this.home = home;
        this.headers = transport.headers().newBuilder();
        this.credential = transport.credential();
        this.failures = transport.failures();
        this.timeout = transport.config().timeout();
        this.attemptTimeout = transport.config().attemptTimeout();
        this.repeatable = method.equals("GET");
    }

    /**
     * Adds a query parameter.
     *
     * @param name its name
     * @param value its value; null leaves it out
     * @return this
     */
    public CallBuilder query(String name, @Nullable String value) {
        if (value != null) {
            url.addQueryParameter(name, value);
        }
        return this;
    }

    /**
     * Sets what the call sends.
     *
     * @param sent the body
     * @return this
     */
    public CallBuilder body(Body sent) {
        body = sent;
        return this;
    }

    /**
     * Says that the call carries a document, and so may take longer: one attempt may take all of it.
     *
     * @return this
     */
    public CallBuilder carriesDocument() {
        timeout = transport.config().transferTimeout();
        attemptTimeout = ChronoUnit.FOREVER.getDuration();
        return this;
    }

    /**
     * Says that the provider honours {@code Idempotency-Key} here; gives the call a key.
     *
     * @return this
     */
    public CallBuilder keyed() {
        key = IdempotencyKey.random();
        repeatable = true;
        return this;
    }

    /**
     * Says that the provider takes a member of the body for the key: the body is opened with it, and no header carries it.
     *
     * @param first the caller's own key, or one made for this call
     * @return this
     */
    public CallBuilder keyedInBody(IdempotencyKey first) {
        key = first;
        keyInBody = true;
        repeatable = true;
        return this;
    }

    /**
     * Says that doing it again cannot do it twice, although the method alone does not promise so.
     *
     * @return this
     */
    public CallBuilder repeatable() {
        repeatable = true;
        return this;
    }

    /**
     * Sends another token than the client's.
     *
     * @param other whose token
     * @return this
     */
    public CallBuilder as(Credential other) {
        credential = other;
        return this;
    }

    /**
     * Sends a header with every attempt, to the origin that the credential is for only.
     *
     * @param name its name
     * @param value its value
     * @return this
     */
    public CallBuilder header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /**
     * Names secrets that the call carries beside its token, so that no message repeats them, should the server echo them.
     *
     * @param secrets what to hide
     * @return this
     */
    public CallBuilder hiding(List<Secret> secrets) {
        hidden = List.copyOf(secrets);
        return this;
    }

    /**
     * Says what the wire makes of failures.
     *
     * @param theirs its way
     * @return this
     */
    public CallBuilder failures(Failures theirs) {
        failures = theirs;
        return this;
    }

    /**
     * Says how the caller can find out whether the work was done, should nobody know: for work that no key protects.
     *
     * @param sentence ends every message of a failure with an unknown outcome
     * @return this
     */
    public CallBuilder ifUnknown(String sentence) {
        advice = sentence;
        return this;
    }

    /**
     * Reads a JSON object.
     *
     * @param reader reads its members
     * @param <T> what it is read into
     * @return the call
     */
    public <T> ApiCall<T> object(Function<Members, T> reader) {
        return json(node -> {
            if (!node.isObject()) {
                throw new MissingMemberException("the answer is not a JSON object");
            }
            return reader.apply(Members.of(node));
        });
    }

    /**
     * Reads a JSON object where no page says that there is one: without it, there are no members.
     *
     * @param reader reads its members
     * @param <T> what it is read into
     * @return the call
     */
    public <T> ApiCall<T> objectIfAny(Function<Members, T> reader) {
        return json(node -> reader.apply(Members.of(node)));
    }

    /**
     * Reads JSON of any kind.
     *
     * @param reader reads it
     * @param <T> what it is read into
     * @return the call
     */
    public <T> ApiCall<T> json(Function<JsonNode, T> reader) {
        return build(jsonAnswer(reader));
    }

    /**
     * Reads JSON of any kind, or what a refusal comes to.
     *
     * @param reader reads the JSON
     * @param insteadOf the value for a refusal; null leaves it an error
     * @param <T> what it is read into
     * @return the call
     */
    public <T> ApiCall<T> json(Function<JsonNode, T> reader, Function<Answer, @Nullable T> insteadOf) {
        return build(new LenientAnswer<>(jsonAnswer(reader), insteadOf));
    }

    /**
     * Reads JSON only to see that it does not refuse.
     *
     * @return the call
     */
    public ApiCall<Void> acknowledgement() {
        return build(new Acknowledgement(jsonAnswer(body -> body)));
    }

    /**
     * Reads no answer: a good status is believed, though it come with a page for people. Where the wire answers JSON or nothing,
     * {@link #acknowledgement} asks for more.
     *
     * @return the call
     */
    public ApiCall<Void> nothing() {
        return build(new NoAnswer());
    }

    /**
     * Asks only how to get in. A 401 is an answer here, not an error.
     *
     * @return the call; it brings the values of {@code WWW-Authenticate} (RFC 9110 §11.6.1), none if there are none
     */
    public ApiCall<List<String>> challenges() {
        return build(new ChallengeAnswer());
    }

    /**
     * Says what a download takes for a file.
     *
     * @param kind default: {@link FileKind#PDF}
     * @return this
     */
    public CallBuilder fetches(FileKind kind) {
        fileKind = kind;
        return this;
    }

    /**
     * Downloads to a file.
     *
     * @param target where it goes, whole or not at all
     * @param progress told how far it has come
     * @return the call
     * @throws IllegalArgumentException if it is no path of the machine's own file system, or a root
     */
    public ApiCall<Path> file(Path target, ProgressListener progress) {
        FileAnswer.check(target);
        return download().build(new FileAnswer(fileKind, failures, target.toAbsolutePath(), progress));
    }

    /**
     * Downloads as a stream.
     *
     * @param progress told how far it has come
     * @return the call
     */
    public ApiCall<InputStream> stream(ProgressListener progress) {
        return download().build(new StreamAnswer(fileKind, failures, operation, progress));
    }

    private <T> JsonAnswer<T> jsonAnswer(Function<JsonNode, T> reader) {
        headers.set("Accept", "application/json");
        return new JsonAnswer<>(failures, reader);
    }

    private CallBuilder download() {
        headers.set("Accept", fileKind.accept());
        follows = true;
        return carriesDocument();
    }

    private <T> ApiCall<T> build(ResponseReader<T> reader) {
        CallSpec spec = new CallSpec(
                operation,
                method,
                url.build(),
                home,
                headers.build(),
                body,
                credential,
                hidden,
                key,
                keyInBody,
                repeatable,
                timeout,
                attemptTimeout,
                follows,
                failures,
                advice);
        return new HttpCall<>(transport, spec, reader);
    }
}
