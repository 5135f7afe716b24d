package dev.esign.sandbox.paper;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happened to an envelope, to be told in a PDF beside the executed one (Atlas wire sheet §12).
 *
 * @param envelopeId stands at the foot of each page
 * @param documentSha256 of the executed PDF, in hex
 * @param events everything that happened, oldest first
 * @param signers everyone who signed
 */
public record SigningRecord(String envelopeId, String documentSha256, List<Event> events, List<SignerMark> signers) {
    /**
     * Copies the lists.
     *
     * @param envelopeId stands at the foot of each page
     * @param documentSha256 of the executed PDF, in hex
     * @param events everything that happened, oldest first
     * @param signers everyone who signed
     */
    public SigningRecord {
        events = List.copyOf(events);
        signers = List.copyOf(signers);
    }

    /** When the last thing happened. */
    Instant end() {
        return Stream.concat(events.stream().map(Event::at), signers.stream().map(SignerMark::signedAt))
                .max(Comparator.naturalOrder())
                .orElseGet(Instant::now);
    }

    /**
     * One thing that happened.
     *
     * @param at when
     * @param what the event's name, such as {@code signed}
     * @param who the one who did it
     * @param ip the address it came from
     */
    public record Event(Instant at, String what, String who, String ip) {}
}
