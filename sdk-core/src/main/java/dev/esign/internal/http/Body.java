package dev.esign.internal.http;

import dev.esign.IdempotencyKey;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * What a call sends. Opened and written once an attempt, with the call's key; every attempt of a call that has a key, and a
 * repeated call with the same key, writes the same bytes.
 */
@FunctionalInterface
public interface Body {
    /**
     * Makes the body that OkHttp writes.
     *
     * @param key the call's idempotency key, or null
     * @return the body of one attempt
     */
    RequestBody open(@Nullable IdempotencyKey key);
}
