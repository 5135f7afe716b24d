package dev.esign.xodo;

import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a document. Immutable. Source: Xodo wire sheet §2.4 and §3.
 *
 * @param event what, such as {@code document_viewed}
 * @param signerId who did it; null if no signer did, for which Xodo says 0
 * @param at when
 * @param extra what else the answer said
 */
public record LogEntry(
        @Nullable String event,
        @Nullable Integer signerId,
        @Nullable Instant at,
        Map<String, @Nullable Object> extra) {
    private static final Integer NOBODY = 0;

    static LogEntry read(Members members) {
        Integer signerId = members.integer("signer");
        return new LogEntry(
                members.text("event"),
                NOBODY.equals(signerId) ? null : signerId,
                members.unixTime("timestamp"),
                members.extra());
    }
}
