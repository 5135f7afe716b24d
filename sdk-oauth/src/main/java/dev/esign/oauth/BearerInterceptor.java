package dev.esign.oauth;

import dev.esign.Secret;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends a source's token with any OkHttp client's requests (RFC 6750 §2.1). */
final class BearerInterceptor implements Interceptor {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    private final TokenSource tokens;

    BearerInterceptor(TokenSource tokens) {
        this.tokens = tokens;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (chain.connection() != null) {
            // As a network interceptor it would send the token on after a redirect to another host.
            throw new IOException("The interceptor of a TokenSource is added with addInterceptor(…).");
        }
        long end = endOf(chain);
        Request request = chain.request();
        if (request.header("Authorization") != null) {
            return chain.proceed(request);
        }
        if (!Endpoints.isSafe(request.url().uri())) {
            throw new IOException(
                    "No token is sent over http:// to " + request.url().host() + " (RFC 6750 §5.3).");
        }
        Secret token = token(end);
        Response response = chain.proceed(with(token, request));
        if (response.code() != 401 || !isRepeatable(request.body()) || !tokens.refused(token)) {
            return response;
        }
        Secret next = tokenAfterRefusal(end, response);
        if (next.equals(token)) {
            return response;
        }
        response.close();
        return chain.proceed(with(next, request));
    }

    private Secret tokenAfterRefusal(long end, Response response) throws IOException {
        try {
            return token(end);
        } catch (IOException | RuntimeException e) {
            response.close();
            throw e;
        }
    }

    /** OkHttp's own time-out of a call cannot wake who waits for a token. */
    private static long endOf(Chain chain) {
        long nanos = chain.call().timeout().timeoutNanos();
        return System.nanoTime() + (nanos == 0 ? USUAL_PATIENCE.toNanos() : nanos);
    }

    private Secret token(long end) throws IOException {
        try {
            return tokens.token(Duration.ofNanos(Math.max(end - System.nanoTime(), 0)));
        } catch (TokenException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Request with(Secret token, Request request) {
        return request.newBuilder()
                .header("Authorization", "Bearer " + token.reveal())
                .build();
    }

    private static boolean isRepeatable(@Nullable RequestBody body) {
        return body == null || !(body.isOneShot() || body.isDuplex());
    }
}
