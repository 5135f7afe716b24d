package dev.esign.webhooks.getsigned;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signer as {@link EnvelopeCompleted} shows it (GetSigned wire sheet §6.4).
 *
 * @param id the signer, {@code sgn_…}, or {@code null} if it did not come
 * @param name the name, or {@code null} if it did not come
 * @param email the address, or {@code null} if it did not come
 * @param signedAt when the signer finished, or {@code null} if that cannot be read
 * @param extra what else came; plain values, unmodifiable
 */
public record EventSigner(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable Instant signedAt,
        Map<String, @Nullable Object> extra) {

    /** Shows the id and the time only: the rest is personal. */
    @Override
    public String toString() {
        return "EventSigner[id=" + id + ", signedAt=" + signedAt + "]";
    }
}
