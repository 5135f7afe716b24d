package dev.esign.webhooks.atlas;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A party as an event shows it. Atlas shows only {@code email} in an event; the others are what a party has elsewhere (Atlas wire
 * sheet §2.2, §6).
 *
 * @param email the address, or {@code null} if it did not come
 * @param name the display name, or {@code null} if it did not come
 * @param role the role, or {@code null} if it did not come
 * @param order the place in the order of signing, usually from 1 on, or {@code null} if it did not come
 * @param extra what else came, such as a status; plain values, unmodifiable
 */
public record EventParty(
        @Nullable String email,
        @Nullable String name,
        @Nullable String role,
        @Nullable Integer order,
        Map<String, @Nullable Object> extra) {

    /** Shows the place in the order only: the rest is personal, or a link that lets the bearer sign. */
    @Override
    public String toString() {
        return "EventParty[order=" + order + "]";
    }
}
