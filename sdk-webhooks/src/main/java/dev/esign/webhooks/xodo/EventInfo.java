package dev.esign.webhooks.xodo;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every event from Xodo has (Xodo wire sheet §5.2). Only the time is signed.
 *
 * @param eventTime when the event came about, to the second
 * @param signer whom the event is about, or {@code null} if it names no signer; not signed
 * @param userId the user that the document belongs to, or {@code null} if none came; not signed
 * @param businessId the business that the document belongs to, or {@code null} if none came; not signed
 * @param appId the OAuth app that the document was made with, or {@code null} if it was made without; not signed
 * @param meta the whole of {@code meta}, with the members that have an accessor and those that have none; plain values: String,
 *     Boolean, Integer, Long, BigInteger, BigDecimal, List, Map and null; not signed
 * @param extra what else came, without the {@code event_hash}; plain values, not signed
 */
public record EventInfo(
        Instant eventTime,
        @Nullable EventSigner signer,
        @Nullable String userId,
        @Nullable String businessId,
        @Nullable String appId,
        Map<String, @Nullable Object> meta,
        Map<String, @Nullable Object> extra) {

    /** Shows the time only: the rest can be personal. */
    @Override
    public String toString() {
        return "EventInfo[eventTime=" + eventTime + "]";
    }
}
