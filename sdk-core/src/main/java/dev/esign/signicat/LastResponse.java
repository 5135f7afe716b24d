package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver of a webhook last said. Immutable. Source: Signicat wire sheet §6.1.
 *
 * @param code its status
 * @param message its words
 * @param timestamp when
 * @param extra what else there was, by name
 */
public record LastResponse(
        @Nullable String code,
        @Nullable String message,
        @Nullable Instant timestamp,
        Map<String, @Nullable Object> extra) {
    static LastResponse read(Members members) {
        return new LastResponse(
                members.text("code"), members.text("message"), members.time("timestamp"), members.extra());
    }
}
