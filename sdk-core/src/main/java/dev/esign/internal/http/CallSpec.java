package dev.esign.internal.http;

import dev.esign.Credential;
import dev.esign.IdempotencyKey;
import java.time.Duration;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One logical call, before it is typed.
 *
 * @param operation its name, such as {@code envelopes.send}
 * @param method the HTTP method
 * @param url where it goes
 * @param headers beside those that every attempt has
 * @param body what it sends, or null
 * @param credential whose token it carries, to its own origin only
 * @param key the idempotency key, or null if the provider honours none
 * @param repeatable whether doing it again cannot do it twice
 * @param timeout the deadline over all attempts
 * @param attemptTimeout the longest that one attempt may take
 * @param follows whether redirects are followed (downloads)
 */
record CallSpec(
        String operation,
        String method,
        HttpUrl url,
        Headers headers,
        @Nullable Body body,
        Credential credential,
        @Nullable IdempotencyKey key,
        boolean repeatable,
        Duration timeout,
        Duration attemptTimeout,
        boolean follows) {

    boolean changesNothing() {
        return method.equals("GET");
    }

    CallSpec withKey(IdempotencyKey newKey) {
        return new CallSpec(
                operation,
                method,
                url,
                headers,
                body,
                credential,
                newKey,
                repeatable,
                timeout,
                attemptTimeout,
                follows);
    }

    CallSpec withTimeout(Duration newTimeout) {
        return new CallSpec(
                operation,
                method,
                url,
                headers,
                body,
                credential,
                key,
                repeatable,
                newTimeout,
                attemptTimeout,
                follows);
    }

    CallSpec withHeader(String name, String value) {
        Headers more = headers.newBuilder().set(name, value).build();
        return new CallSpec(
                operation, method, url, more, body, credential, key, repeatable, timeout, attemptTimeout, follows);
    }
}
