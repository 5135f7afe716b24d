package dev.esign.sandbox.getsigned;

import java.time.Clock;
import java.time.Instant;

/** What a sender does with an envelope, and what time does. Each method is one step of the transaction that it is given. */
final class SenderDesk {
    private static final String SENDER = "sender";

    private final Webhooks webhooks;
    private final Inviter inviter;
    private final Clock clock;

    SenderDesk(Webhooks webhooks, Inviter inviter, Clock clock) {
        this.webhooks = webhooks;
        this.inviter = inviter;
        this.clock = clock;
    }

    void send(Tx tx, Envelope envelope) {
        Instant now = clock.instant();
        envelope.send(now);
        envelope.note(now, "sent", SENDER, "");
        tx.envelopes.update(envelope);
        inviter.invite(tx, envelope, now);
        webhooks.announce(tx, envelope, "envelope.sent");
    }

    void voidIt(Tx tx, Envelope envelope) {
        envelope.voidIt();
        envelope.note(clock.instant(), "voided", SENDER, "");
        tx.envelopes.update(envelope);
        webhooks.announce(tx, envelope, "envelope.voided");
    }

    void expire(Tx tx) {
        Instant now = clock.instant();
        for (Envelope envelope : tx.envelopes.due(now)) {
            envelope.status = Status.EXPIRED;
            envelope.note(now, "expired", "system", "");
            tx.envelopes.update(envelope);
            webhooks.announce(tx, envelope, "envelope.expired");
        }
    }
}
