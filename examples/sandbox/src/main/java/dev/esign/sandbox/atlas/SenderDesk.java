package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a sender does with an envelope. Each method is one step of the transaction that it is given. */
final class SenderDesk {
    private final Webhooks webhooks;
    private final Clock clock;

    SenderDesk(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    void replaceFields(Tx tx, Envelope envelope, JsonNode fields, @Nullable Integer version) {
        if (version == null) {
            throw Problem.badRequest("fields_version is missing.");
        }
        envelope.requireDetected();
        envelope.checkVersion(version);
        envelope.replaceFields(FieldReader.read(fields, pages(tx, envelope)));
        tx.envelopes.update(envelope);
    }

    /** Parties and fields that are not given stay as they are. */
    void send(
            Tx tx,
            Envelope envelope,
            @Nullable JsonNode parties,
            @Nullable JsonNode fields,
            @Nullable Integer version) {
        Account account = tx.accounts.get(envelope.accountId);
        if (account.isSuspended()) {
            throw Problem.suspended();
        }
        envelope.requireDetected();
        envelope.checkVersion(version);
        int pages = pages(tx, envelope);
        if (fields != null && !fields.isNull()) {
            envelope.replaceFields(FieldReader.read(fields, pages));
        }
        if (parties != null && !parties.isNull()) {
            envelope.parties = PartyReader.read(parties);
        }
        Instant now = clock.instant();
        envelope.send(now, pages);
        tx.accounts.charge(account.payerId());
        envelope.payerId = account.payerId();
        envelope.note(now, "sent", "sender", "");
        Invitations.invite(tx, envelope, now);
        tx.envelopes.update(envelope);
        webhooks.announce(tx, envelope, "envelope.sent");
    }

    /** Gives the credit back if nobody has signed. */
    void voidIt(Tx tx, Envelope envelope) {
        Instant now = clock.instant();
        if (envelope.voidIt(now)) {
            tx.accounts.refund(envelope.payerId);
        }
        envelope.note(now, "voided", "sender", "");
        tx.envelopes.update(envelope);
        webhooks.announce(tx, envelope, "envelope.voided");
    }

    Party remind(Tx tx, Envelope envelope) {
        Party next = envelope.active()
                .orElseThrow(
                        () -> Problem.invalidState("Nobody is to sign: the envelope is " + envelope.status() + "."));
        Invitations.remind(tx, envelope, next, clock.instant());
        return next;
    }

    private static int pages(Tx tx, Envelope envelope) {
        return tx.files.detection(envelope.uploadSha).map(Detection::pages).orElse(0);
    }
}
