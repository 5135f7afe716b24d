package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The messages to signers, each if the signer's {@code notifications.setup} wants it (Signicat wire sheet §3.1). */
final class Notifier {
    private static final String EMAIL = "email";
    private static final String SMS = "sms";

    private final SigningLinks links;
    private final Clock clock;

    Notifier(SigningLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Asks everyone whose turn it is and who was not asked before. */
    void invite(Tx tx, Document document) {
        for (Signer signer : document.active()) {
            if (!signer.asked) {
                signer.asked = true;
                send(
                        tx,
                        document,
                        Recipient.of(signer),
                        signer.wants("request"),
                        "Please sign: " + document.title(),
                        document.title() + " is ready for your signature:",
                        links.path(document, signer));
            }
        }
    }

    void remind(Tx tx, Document document, Signer signer, Recipient to, String how) {
        send(
                tx,
                document,
                to,
                how,
                "Reminder, please sign: " + document.title(),
                document.title() + " still waits for your signature:",
                links.path(document, signer));
    }

    void thank(Tx tx, Document document, Signer signer) {
        send(
                tx,
                document,
                Recipient.of(signer),
                signer.wants("signatureReceipt"),
                "You have signed: " + document.title(),
                "Thank you. " + document.title() + " has your signature.",
                null);
    }

    /** Tells all signers how the document ended; {@code message} is the setup's name of it. */
    void end(Tx tx, Document document, String message) {
        for (Signer signer : document.signers) {
            send(
                    tx,
                    document,
                    Recipient.of(signer),
                    signer.wants(message),
                    document.title() + " is " + document.status.wire(),
                    document.title() + " is " + document.status.wire() + ".",
                    null);
        }
    }

    private void send(
            Tx tx, Document document, Recipient to, String how, String subject, String text, @Nullable String link) {
        if (wants(how, "sendEmail") && !to.email().isEmpty()) {
            tx.messages.insert(new Messages.Row(document.id, clock.instant(), EMAIL, to.email(), subject, text, link));
        }
        if (wants(how, "sendSms") && !to.mobile().isEmpty()) {
            tx.messages.insert(new Messages.Row(document.id, clock.instant(), SMS, to.mobile(), subject, text, link));
        }
    }

    private static boolean wants(String how, String channel) {
        return how.equalsIgnoreCase(channel) || how.equalsIgnoreCase("sendBoth");
    }

    /** Where a signer is reached; empty strings where they are not. */
    record Recipient(String email, String mobile) {
        static Recipient of(Signer signer) {
            return new Recipient(
                    signer.email(), number(signer.given.path("signerInfo").path("mobile")));
        }

        static String number(JsonNode mobile) {
            return mobile.path("countryCode").asText("") + mobile.path("number").asText("");
        }
    }
}
