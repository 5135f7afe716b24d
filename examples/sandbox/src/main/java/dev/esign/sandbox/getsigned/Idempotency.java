package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.IdempotencyScope;
import dev.esign.sandbox.common.Once;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Where GetSigned's idempotency keys count (GetSigned wire sheet §5). */
final class Idempotency {
    private Idempotency() {}

    /** Where the application's key counts, or null if it sent none. */
    static @Nullable IdempotencyScope scope(Context request, String clientId, String fingerprint) {
        String key = request.header("Idempotency-Key");
        if (key == null) {
            return null;
        }
        if (!Once.takes(key)) {
            throw Problem.invalid("Idempotency-Key", "must have 1 to " + Once.MAX_KEY_LENGTH + " characters");
        }
        return new IdempotencyScope(clientId, request.path(), key, fingerprint);
    }
}
