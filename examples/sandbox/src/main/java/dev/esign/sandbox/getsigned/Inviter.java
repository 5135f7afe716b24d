package dev.esign.sandbox.getsigned;

import java.time.Instant;

/** The messages to signers. */
final class Inviter {
    private static final String EMAIL = "email";
    private static final String SMS = "sms";

    private final SigningLinks links;

    Inviter(SigningLinks links) {
        this.links = links;
    }

    /** Invites everyone whose turn it is now. */
    void invite(Tx tx, Envelope envelope, Instant now) {
        for (Signer signer : envelope.active()) {
            String link = links.path(envelope, signer);
            String subject = "Please sign: " + envelope.subject;
            String text = "Hello " + signer.name + ",\n\n" + envelope.subject + " is ready for your signature:";
            tx.messages.insert(new Messages.Row(now, EMAIL, signer.email, subject, text, link, null));
            if (signer.phone != null) {
                tx.messages.insert(new Messages.Row(now, SMS, signer.phone, subject, text, link, null));
            }
        }
    }

    void code(Tx tx, Signer signer, Instant now) {
        String phone = signer.authMethod == AuthMethod.SMS_OTP ? signer.phone : null;
        tx.messages.insert(new Messages.Row(
                now,
                phone == null ? EMAIL : SMS,
                phone == null ? signer.email : phone,
                "Your code",
                "Your code to open the document is " + signer.otp.code() + ".",
                null,
                signer.otp.code()));
    }
}
