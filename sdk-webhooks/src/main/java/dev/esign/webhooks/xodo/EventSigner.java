package dev.esign.webhooks.xodo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signer as an event shows it (Xodo wire sheet §5.2). None of this is signed.
 *
 * @param id the signer within the document, or {@code null} if it did not come
 * @param name the name, or {@code null} if it did not come
 * @param email the address, or {@code null} if it did not come
 * @param role the role, or {@code null} if it did not come
 * @param order the place in the order of signing, or {@code null} if it did not come
 * @param extra what else came; plain values, unmodifiable
 */
public record EventSigner(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable Integer order,
        Map<String, @Nullable Object> extra) {

    /** Shows the id and the place in the order only: the rest is personal. */
    @Override
    public String toString() {
        return "EventSigner[id=" + id + ", order=" + order + "]";
    }
}
