package dev.esign.sandbox.atlas;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A party as callers see it. The sign URL is the sender's to pass on; it is not in webhooks. */
record PartyView(
        String email,
        @Nullable String name,
        @Nullable String role,
        int order,
        String status,
        @Nullable Instant viewedAt,
        @Nullable Instant signedAt,
        @Nullable Instant declinedAt,
        @Nullable String signUrl) {

    static PartyView of(Envelope envelope, Party party) {
        return of(envelope, party, null);
    }

    static PartyView of(Envelope envelope, Party party, @Nullable String signUrl) {
        return new PartyView(
                party.email(),
                party.name(),
                party.role(),
                party.order(),
                envelope.statusOf(party),
                party.viewedAt(),
                party.signedAt(),
                party.declinedAt(),
                signUrl);
    }
}
