package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.IdempotencyScope;
import dev.esign.sandbox.common.Once;
import org.jspecify.annotations.Nullable;

/** Where Atlas's idempotency keys count (Atlas wire sheet §5). */
final class Idempotency {
    private Idempotency() {}

    /** Where the caller's key counts, or null if it sent none. */
    static @Nullable IdempotencyScope scope(@Nullable String key, Caller caller, String namespace, String fingerprint) {
        if (key == null) {
            return null;
        }
        if (!Once.takes(key)) {
            throw Problem.badRequest("An Idempotency-Key has 1 to " + Once.MAX_KEY_LENGTH + " characters.");
        }
        return new IdempotencyScope(caller.account().id(), namespace, key, fingerprint);
    }
}
