package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The light answer of {@code GET /api/envelope/{id}/status} (Atlas wire sheet §2.4). The last two are null unless someone is to sign. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record StatusView(
        String envelopeId,
        String status,
        long signedCount,
        int total,
        @Nullable String nextSignerEmail,
        @Nullable String signUrl) {

    static StatusView of(Envelope e, Links links) {
        return new StatusView(
                e.id,
                e.status(),
                e.parties.stream().filter(Party::hasSigned).count(),
                e.parties.size(),
                e.active().map(Party::email).orElse(null),
                e.active().map(p -> links.sign(e, p)).orElse(null));
    }
}
