package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that Signicat has sent. Its text is not printed, for it holds the link to sign. Immutable. Source: Signicat
 * wire sheet §3.2.
 *
 * @param sentTimeStamp when
 * @param title its subject
 * @param text its text; keep it out of logs
 * @param messageType such as e-mail or SMS
 * @param status what became of it
 * @param fromAddress who it says it is from
 * @param receiver where it went
 * @param extra what else there was, by name
 */
public record SentNotification(
        @Nullable Instant sentTimeStamp,
        @Nullable String title,
        @Nullable String text,
        @Nullable String messageType,
        @Nullable String status,
        @Nullable String fromAddress,
        @Nullable String receiver,
        Map<String, @Nullable Object> extra) {
    static SentNotification read(Members members) {
        return new SentNotification(
                members.time("sentTimeStamp"),
                members.text("title"),
                members.text("text"),
                members.text("messageType"),
                members.text("status"),
                members.text("fromAddress"),
                members.text("receiver"),
                members.extra());
    }

    @Override
    public String toString() {
        return "SentNotification[" + messageType + " at " + sentTimeStamp + ", " + status + "]";
    }
}
