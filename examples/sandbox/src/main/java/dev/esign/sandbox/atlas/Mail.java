package dev.esign.sandbox.atlas;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * An e-mail that Atlas would have sent.
 *
 * @param sentAt when
 * @param to the address
 * @param subject the subject line
 * @param text the text
 * @param links the links in the text, which hold the reader's token
 */
public record Mail(Instant sentAt, String to, String subject, String text, List<URI> links) {
    /**
     * Copies the list.
     *
     * @param sentAt when
     * @param to the address
     * @param subject the subject line
     * @param text the text
     * @param links the links in the text, which hold the reader's token
     */
    public Mail {
        links = List.copyOf(links);
    }

    /** Leaves out text and links, for they hold the reader's token. */
    @Override
    public String toString() {
        return "Mail[sentAt=" + sentAt + ", to=" + to + ", subject=" + subject + "]";
    }
}
