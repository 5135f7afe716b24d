package dev.esign.sandbox.xodo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The e-mails. */
final class Inviter {
    private Inviter() {}

    /** Invites everyone whose turn it has become. */
    static void invite(Tx tx, Document document, Instant now) {
        document.active().stream().filter(s -> !s.sent).forEach(s -> invite(tx, document, s, now));
    }

    /** With embedded signing, the e-mail is only sent to whom it was asked for (Xodo wire sheet §2.2). */
    static void invite(Tx tx, Document document, Signer signer, Instant now) {
        signer.sent = true;
        if (signer.deliverEmail || !document.terms.embeddedSigning()) {
            String text = "Hello " + signer.name + ",\n\n" + document.terms.message() + "\n\n" + signer.message;
            mail(tx, now, signer.email, "Please sign: " + title(document), text.strip(), Links.sign(document, signer));
        }
    }

    static void remind(Tx tx, Document document, Signer signer, Instant now) {
        String text = "Hello " + signer.name + ",\n\nyour signature is still missing.";
        mail(tx, now, signer.email, "Reminder: " + title(document), text, Links.sign(document, signer));
    }

    /** To the owner and to whoever need not sign any more. */
    static void reassigned(Tx tx, Document document, Account owner, String before, Instant now) {
        String text = "Somebody else signs in the place of " + before + ".";
        mail(tx, now, owner.email(), "Reassigned: " + title(document), text, null);
        mail(tx, now, before, "Reassigned: " + title(document), text, null);
    }

    static void completed(Tx tx, Document document, Account owner, Instant now) {
        String text = "Everyone has signed.";
        mail(tx, now, owner.email(), "Completed: " + title(document), text, null);
        document.recipients.forEach(r -> mail(tx, now, r.email(), "Completed: " + title(document), text, null));
    }

    private static String title(Document document) {
        String title = document.terms.title();
        return title.isEmpty() ? document.files.get(0).name() : title;
    }

    private static void mail(Tx tx, Instant now, String to, String subject, String text, @Nullable String link) {
        tx.mails.insert(new Mails.Row(now, to, subject, text, link));
    }
}
