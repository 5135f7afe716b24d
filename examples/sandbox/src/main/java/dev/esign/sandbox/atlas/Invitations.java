package dev.esign.sandbox.atlas;

import java.time.Instant;

/** The e-mails to signers. */
final class Invitations {
    private Invitations() {}

    /** To the one whose turn it is, if anybody's. */
    static void invite(Tx tx, Envelope envelope, Instant now) {
        envelope.active().ifPresent(party -> mail(tx, envelope, party, "Please sign " + envelope.fileName, now));
    }

    static void remind(Tx tx, Envelope envelope, Party party, Instant now) {
        mail(tx, envelope, party, "Reminder: please sign " + envelope.fileName, now);
    }

    private static void mail(Tx tx, Envelope envelope, Party party, String subject, Instant now) {
        String text = "Hello " + party.displayName() + ",\n\n" + envelope.fileName
                + " is ready for your signature. Read it and sign, or say why not:";
        tx.mails.insert(new Mails.Row(now, party.email(), subject, text, Links.signPath(envelope, party)));
    }
}
