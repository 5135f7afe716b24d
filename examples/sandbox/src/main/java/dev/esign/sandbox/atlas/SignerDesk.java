package dev.esign.sandbox.atlas;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a signer does with an envelope. Each method is one step of the transaction that it is given. */
final class SignerDesk {
    private final Webhooks webhooks;
    private final Archive archive;
    private final Clock clock;

    SignerDesk(Webhooks webhooks, Archive archive, Clock clock) {
        this.webhooks = webhooks;
        this.archive = archive;
        this.clock = clock;
    }

    /** Notes the first look. */
    void view(Tx tx, Envelope envelope, Party party, String ip) {
        if (party.viewedAt() != null || !envelope.isPending()) {
            return;
        }
        Instant now = clock.instant();
        envelope.view(party, now);
        envelope.note(now, "viewed", party.displayName(), ip);
        tx.envelopes.update(envelope);
        webhooks.announce(tx, envelope, "envelope.viewed", Map.of("viewed_by", party.email()));
    }

    /** {@code written} gives what the signer wrote in the field of an id. */
    void sign(
            Tx tx, Envelope envelope, Party party, String name, Function<String, @Nullable String> written, String ip) {
        Instant now = clock.instant();
        Party signed = envelope.sign(party, now, name, ip);
        envelope.fields = envelope.fields.stream()
                .map(f -> f.belongsTo(signed) ? Writing.fill(f, signed, written) : f)
                .toList();
        envelope.note(now, "signed", signed.displayName(), ip);
        tx.envelopes.update(envelope);
        if (envelope.signedAt == null) {
            Invitations.invite(tx, envelope, now);
            return;
        }
        webhooks.announce(tx, envelope, "envelope.signed", Map.of("signed_at", now));
        tx.afterCommit(() -> archive.begin(envelope.id));
    }

    void decline(Tx tx, Envelope envelope, Party party, String reason, String ip) {
        Instant now = clock.instant();
        envelope.decline(party, now, reason, ip);
        envelope.note(now, "declined", party.displayName(), ip);
        tx.envelopes.update(envelope);
        Map<String, Object> extras = Map.of("declined_by", party.email(), "decline_reason", reason, "declined_at", now);
        webhooks.announce(tx, envelope, "envelope.declined", extras);
    }
}
