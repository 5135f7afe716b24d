package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.SigningRecord.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
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
        try {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
