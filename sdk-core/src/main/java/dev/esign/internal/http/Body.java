package dev.esign.internal.http;

import dev.esign.IdempotencyKey;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * What a call sends. Opened once a call, with the call's key, and written once an attempt; every attempt, and a repeated
 * call with the same key, writes the same bytes.
 */
@FunctionalInterface
public interface Body {
    /**
     * Makes the body that OkHttp writes.
     *
     * @param key the call's idempotency key, or null
     * @return a body that can be written again and again
     */
    RequestBody open(@Nullable IdempotencyKey key);
}
