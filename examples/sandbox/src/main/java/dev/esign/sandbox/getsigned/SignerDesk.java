package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.getsigned.SigningLinks.Visit;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a signer does with an envelope (GetSigned wire sheet §3.4). Each method is one step of the transaction that it is given. */
final class SignerDesk {
    private final Webhooks webhooks;
    private final Inviter inviter;
    private final Clock clock;

    SignerDesk(Webhooks webhooks, Inviter inviter, Clock clock) {
        this.webhooks = webhooks;
        this.inviter = inviter;
        this.clock = clock;
    }

    /** Notes the first look. */
    void view(Tx tx, Visit visit, String ip) {
        if (visit.envelope().view(visit.signer(), clock.instant())) {
            store(tx, visit, "viewed", ip);
            webhooks.announce(tx, visit.envelope(), visit.signer(), "signer.viewed");
        }
    }

    void sendCode(Tx tx, Visit visit, String ip) {
        Signer signer = visit.signer();
        requireUnlocked(visit);
        signer.otp = signer.otp.sent(clock.instant());
        store(tx, visit, "otp_sent", ip);
        inviter.code(tx, signer, clock.instant());
    }

    /** Returns whether the code was right. A wrong one is counted, so it must not undo the transaction. */
    boolean tryCode(Tx tx, Visit visit, String code, String ip) {
        Signer signer = visit.signer();
        requireUnlocked(visit);
        signer.otp = signer.otp.tried(code, clock.instant());
        if (signer.isProven()) {
            store(tx, visit, "otp_verified", ip);
            return true;
        }
        tx.envelopes.update(visit.envelope());
        if (signer.otp.failures() == Otp.TOLD_AT) {
            webhooks.announce(tx, visit.envelope(), signer, "signer.otp_failed");
        }
        return false;
    }

    void consent(Tx tx, Visit visit, String ip) {
        visit.envelope().consent(visit.signer(), clock.instant());
        store(tx, visit, "consented", ip);
    }

    /** {@code written} gives what the signer wrote in the field of an id. */
    void sign(Tx tx, Visit visit, String name, Function<String, @Nullable String> written, String ip) {
        Envelope envelope = visit.envelope();
        Instant now = clock.instant();
        int group = visit.signer().routingOrder;
        envelope.sign(visit.signer(), name, written, now, ip);
        webhooks.announce(tx, envelope, visit.signer(), "signer.signed");
        if (envelope.status == Status.COMPLETED) {
            Sealer.seal(tx, envelope);
            webhooks.announce(tx, envelope, "envelope.completed");
        } else if (envelope.active().stream().noneMatch(s -> s.routingOrder == group)) {
            inviter.invite(tx, envelope, now);
        }
        store(tx, visit, "signed", ip);
    }

    void decline(Tx tx, Visit visit, String ip) {
        visit.envelope().decline(visit.signer(), clock.instant());
        store(tx, visit, "declined", ip);
        webhooks.announce(tx, visit.envelope(), visit.signer(), "envelope.declined");
    }

    private static void requireUnlocked(Visit visit) {
        visit.envelope().requireTurn(visit.signer());
        if (visit.signer().isProven()) {
            throw Problem.conflict("This signer needs no code");
        }
        if (visit.signer().otp.isLocked()) {
            throw Problem.forbidden("Too many wrong codes; this signer is locked out");
        }
    }

    private void store(Tx tx, Visit visit, String what, String ip) {
        visit.envelope().note(clock.instant(), what, visit.signer().email, ip);
        tx.envelopes.update(visit.envelope());
    }
}
