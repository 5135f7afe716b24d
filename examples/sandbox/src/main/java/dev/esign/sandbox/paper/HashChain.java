package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.SigningRecord.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties the events of an envelope to each other and to the executed PDF: each link is the SHA-256, in hex, of the link
 * before it and of the event, one item a line in UTF-8. The first link hangs on the envelope's id and the document's hash.
 */
final class HashChain {
    private HashChain() {}

    /** One link for each event. */
    static List<String> links(SigningRecord record) {
        List<String> links = new ArrayList<>();
        String previous = sha256(record.envelopeId(), record.documentSha256());
        for (Event event : record.events()) {
            previous = sha256(previous, Times.toTheMillisecond(event.at()), event.what(), event.who(), event.ip());
            links.add(previous);
        }
        return links;
    }

    private static String sha256(String... lines) {
        return Sha256.hex(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
