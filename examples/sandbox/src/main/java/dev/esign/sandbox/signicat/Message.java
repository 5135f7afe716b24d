package dev.esign.sandbox.signicat;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail or a text message that Signicat would have sent.
 *
 * @param sentAt when
 * @param channel {@code email} or {@code sms}
 * @param to the address or the phone number
 * @param subject the subject line
 * @param text the text
 * @param link the signing link in the text, which lets its bearer sign; null if there is none
 */
public record Message(
        Instant sentAt,
        String channel,
        String to,
        String subject,
        String text,
        @Nullable URI link) {
    /** Leaves out the text and the link. */
    @Override
    public String toString() {
        return "Message[sentAt=" + sentAt + ", channel=" + channel + ", to=" + to + ", subject=" + subject + "]";
    }
}
