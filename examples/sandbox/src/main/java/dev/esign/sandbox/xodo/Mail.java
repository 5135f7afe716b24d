package dev.esign.sandbox.xodo;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that Xodo Sign would have sent.
 *
 * @param sentAt when
 * @param to the address
 * @param subject the subject line
 * @param text the text
 * @param link the signing link in the text, which lets its bearer sign; null if there is none
 */
public record Mail(
        Instant sentAt,
        String to,
        String subject,
        String text,
        @Nullable URI link) {
    /** Leaves out the text and the link. */
    @Override
    public String toString() {
        return "Mail[sentAt=" + sentAt + ", to=" + to + ", subject=" + subject + "]";
    }
}
