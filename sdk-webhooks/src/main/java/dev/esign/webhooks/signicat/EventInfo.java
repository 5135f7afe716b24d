package dev.esign.webhooks.signicat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every event from Signicat has (Signicat wire sheet §6.2).
 *
 * @param id tells this event from all others; {@code null} if none came
 * @param timestamp when the event came about, or {@code null} if that cannot be read
 * @param accountId the account that the event belongs to, or {@code null} if none came
 * @param externalDocumentId the program's own reference for the document, or {@code null} if none came
 * @param tags the tags of the document; empty if none came
 * @param payload the whole of {@code payload}, with the members that have an accessor and those that have none; plain values:
 *     String, Boolean, Integer, Long, BigInteger, BigDecimal, List, Map and null
 * @param extra the members that stand beside {@code payload} and have no accessor; plain values
 */
public record EventInfo(
        @Nullable String id,
        @Nullable Instant timestamp,
        @Nullable String accountId,
        @Nullable String externalDocumentId,
        List<String> tags,
        Map<String, @Nullable Object> payload,
        Map<String, @Nullable Object> extra) {

    /** Shows the id and the time only: the rest can be personal, or a link that lets the bearer download. */
    @Override
    public String toString() {
        return "EventInfo[id=" + id + ", timestamp=" + timestamp + "]";
    }
}
