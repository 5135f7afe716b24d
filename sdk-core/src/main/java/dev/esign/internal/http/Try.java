package dev.esign.internal.http;

import dev.esign.ApiException.Answer;
import dev.esign.ApiResponse;
import dev.esign.Secret;
import dev.esign.internal.document.LocalFileException;
import dev.esign.internal.http.Outcome.Answered;
import dev.esign.internal.http.Outcome.Broken;
import dev.esign.internal.http.Outcome.Refused;
import dev.esign.internal.http.Outcome.Unreadable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One attempt: sends the request, follows the redirects of a download, reads the answer. */
final class Try<T> {
    private static final int MAX_REDIRECTS = 5;
    private static final List<String> COMMON_HEADERS = List.of("Accept", "User-Agent");

    private final Transport transport;
    private final CallSpec spec;
    private final ResponseReader<T> reader;
    private final @Nullable RequestBody body;
    private final @Nullable Secret token;
    private final int number;
    private final Time.Deadline deadline;
    private final SentMark mark = new SentMark();
    private volatile @Nullable Call running;
    private volatile boolean cancelled;

    Try(
            Transport transport,
            CallSpec spec,
            ResponseReader<T> reader,
            @Nullable Secret token,
            int number,
            Time.Deadline deadline) {
        this.transport = transport;
        this.spec = spec;
        this.reader = reader;
        this.body = spec.body() == null ? null : spec.body().open(spec.key());
        this.token = token;
        this.number = number;
        this.deadline = deadline;
    }

    /**
     * Runs it.
     *
     * @return how it ended
     * @throws LocalFileException if the caller's own file failed
     */
    Outcome<T> run() throws LocalFileException {
        Runnable cancel = this::cancel;
        transport.engine().begins(cancel);
        try {
            return InterruptGuard.run(cancel, () -> read(send()));
        } catch (LocalFileException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return new Broken<>(e.reason(), mark.sent());
        } catch (IOException e) {
            return new Broken<>(errors().cleaned(e), mark.sent());
        } catch (InterruptedException e) {
            // Undeclared, but OkHttp lets it out while it makes a connection.
            Thread.currentThread().interrupt();
            return new Broken<>(new InterruptedIOException("interrupted"), mark.sent());
        } finally {
            transport.engine().ended(cancel);
        }
    }

    private void cancel() {
        cancelled = true;
        Call call = running;
        if (call != null) {
            call.cancel();
        }
    }

    private Response send() throws IOException {
        Response response = send(spec.url());
        for (int hop = 0; spec.follows() && hop < MAX_REDIRECTS; hop++) {
            HttpUrl next = redirectOf(response);
            if (next == null) {
                break;
            }
            response.close();
            response = send(next);
        }
        return response;
    }

    /** Where a redirect leads; null if it leads nowhere, or where no download should go. */
    private static @Nullable HttpUrl redirectOf(Response response) {
        String location = response.header("Location");
        if (!response.isRedirect() || location == null) {
            return null;
        }
        HttpUrl from = response.request().url();
        HttpUrl to = from.resolve(location);
        return to != null && BaseUrl.isSafe(to) && (to.isHttps() || !from.isHttps()) ? to : null;
    }

    private Response send(HttpUrl url) throws IOException {
        Call call = transport.engine().http().newCall(request(url));
        Duration patience = Time.shorter(spec.attemptTimeout(), deadline.remaining());
        call.timeout().timeout(Math.max(TimeUnit.NANOSECONDS.convert(patience), 1), TimeUnit.NANOSECONDS);
        running = call;
        if (cancelled) {
            call.cancel();
        }
        return call.execute();
    }

    private Request request(HttpUrl url) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .headers(headersFor(url))
                .method(spec.method(), body)
                .tag(SentMark.class, mark);
        if (spec.key() != null && !spec.keyInBody()) {
            request.header("Idempotency-Key", spec.key().value());
        }
        if (token != null && spec.isHome(url)) {
            transport.tokenPlace().put(request, url, token);
        }
        return request.build();
    }

    /** A foreign host learns neither the token nor for whom the call is made. */
    private Headers headersFor(HttpUrl url) {
        if (spec.isHome(url)) {
            return spec.headers();
        }
        Headers.Builder few = new Headers.Builder();
        for (String name : COMMON_HEADERS) {
            spec.headers().values(name).forEach(value -> few.add(name, value));
        }
        return few.build();
    }

    private Outcome<T> read(Response response) throws IOException {
        boolean handedOn = false;
        try {
            if (!reader.reads(response)) {
                return refused(
                        response,
                        errors().read(response, transport.engine().time().now()));
            }
            T value = reader.read(response);
            handedOn = reader.staysOpen();
            return answered(response, value);
        } catch (RefusedAnswer e) {
            return refused(
                    response,
                    errors().refused(
                                    response,
                                    e.body(),
                                    transport.engine().time().now()));
        } catch (UnreadableAnswer e) {
            return new Unreadable<>(e.getMessage(), response.code(), errors().requestId(response));
        } finally {
            if (!handedOn) {
                response.close();
            }
        }
    }

    private Outcome<T> answered(Response response, T value) {
        return new Answered<>(
                value,
                response.code(),
                () -> new ApiResponse<>(
                        value,
                        response.code(),
                        headers(response),
                        errors().requestId(response),
                        spec.key(),
                        number,
                        RateLimitHeaders.read(response.headers())));
    }

    private Outcome<T> refused(Response response, Answer answer) {
        T instead = reader.insteadOf(answer);
        return instead != null
                ? answered(response, instead)
                : new Refused<>(
                        answer,
                        spec.failures().meaning(answer),
                        spec.isHome(response.request().url()));
    }

    private ErrorReader errors() {
        return new ErrorReader(spec.hiddenWith(token), spec.failures().codeMembers());
    }

    private static Map<String, List<String>> headers(Response response) {
        Map<String, List<String>> headers = response.headers().toMultimap();
        headers.replaceAll((name, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(headers);
    }
}
