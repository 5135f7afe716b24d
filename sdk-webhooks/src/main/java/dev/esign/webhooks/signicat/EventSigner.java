package dev.esign.webhooks.signicat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signer as an event shows it: whole where somebody has signed, and the two ids where somebody has only looked (Signicat wire
 * sheet §6.2).
 *
 * @param id the signer, or {@code null} if it did not come
 * @param externalSignerId the program's own reference for the signer, or {@code null} if it did not come
 * @param fullName the name that the signature bears, or {@code null} if it did not come
 * @param signedTime when the signer signed, or {@code null} if that cannot be read
 * @param dateOfBirth the date of birth as it came, because Signicat writes it in more than one way; {@code null} if it did not come
 * @param signatureMethod how the signer signed, such as {@code no_bankid}, or {@code null} if it did not come
 * @param signatureMethodUniqueId what the method calls the person, or {@code null} if it did not come
 * @param extra what else came; plain values, unmodifiable
 */
public record EventSigner(
        @Nullable String id,
        @Nullable String externalSignerId,
        @Nullable String fullName,
        @Nullable Instant signedTime,
        @Nullable String dateOfBirth,
        @Nullable String signatureMethod,
        @Nullable String signatureMethodUniqueId,
        Map<String, @Nullable Object> extra) {

    /** Shows the id and the time only: the rest is personal. */
    @Override
    public String toString() {
        return "EventSigner[id=" + id + ", signedTime=" + signedTime + "]";
    }
}
