package dev.esign.internal.http;

import dev.esign.Credential;
import dev.esign.IdempotencyKey;
import dev.esign.Secret;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One logical call, before it is typed.
 *
 * @param operation its name, such as {@code envelopes.send}
 * @param method the HTTP method
 * @param url where it goes
 * @param home the origin that the credential and the headers are for
 * @param headers beside those that every attempt has
 * @param body what it sends, or null
 * @param credential whose token it carries, to its own origin only; null if it carries none
 * @param hidden other secrets that it carries, and that nothing may repeat
 * @param key the idempotency key, or null if the provider honours none
 * @param keyInBody whether the body carries the key, so that no header does
 * @param repeatable whether doing it again cannot do it twice
 * @param timeout the deadline over all attempts
 * @param attemptTimeout the longest that one attempt may take
 * @param follows whether redirects are followed (downloads)
 * @param failures what its wire makes of failures
 * @param advice how to find out what became of it, if that is unknown; or null
 */
record CallSpec(
        String operation,
        String method,
        HttpUrl url,
        HttpUrl home,
        Headers headers,
        @Nullable Body body,
        @Nullable Credential credential,
        List<Secret> hidden,
        @Nullable IdempotencyKey key,
        boolean keyInBody,
        boolean repeatable,
        Duration timeout,
        Duration attemptTimeout,
        boolean follows,
        Failures failures,
        @Nullable String advice) {

    boolean changesNothing() {
        return method.equals("GET");
    }

    /** Whether the credential belongs there: a foreign host that holds a download sees no token. */
    boolean isHome(HttpUrl place) {
        return BaseUrl.sameOrigin(place, home);
    }

    /** Everything that no message may repeat. */
    List<Secret> hiddenWith(@Nullable Secret token) {
        return token == null
                ? hidden
                : Stream.concat(hidden.stream(), Stream.of(token)).toList();
    }

    CallSpec withKey(IdempotencyKey newKey) {
        return with(headers, newKey, timeout);
    }

    CallSpec withTimeout(Duration newTimeout) {
        return with(headers, key, newTimeout);
    }

    CallSpec withHeader(String name, String value) {
        return with(headers.newBuilder().set(name, value).build(), key, timeout);
    }

    private CallSpec with(Headers newHeaders, @Nullable IdempotencyKey newKey, Duration newTimeout) {
        return new CallSpec(
                operation,
                method,
                url,
                home,
                newHeaders,
                body,
                credential,
                hidden,
                newKey,
                keyInBody,
                repeatable,
                newTimeout,
                attemptTimeout,
                follows,
                failures,
                advice);
    }
}
