package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of all messages about a document. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param signRequest the request to sign
 * @param reminder reminders
 * @param signatureReceipt the receipt for the own signature
 * @param finalReceipt the receipt when everybody has signed
 * @param canceledReceipt the word that it was called off
 * @param expiredReceipt the word that it expired
 * @param extra what else there was, by name; sent back as it came
 */
public record DocumentNotification(
        @Nullable SignRequestTexts signRequest,
        @Nullable ReminderTexts reminder,
        @Nullable MessageTexts signatureReceipt,
        @Nullable FinalReceiptTexts finalReceipt,
        @Nullable MessageTexts canceledReceipt,
        @Nullable MessageTexts expiredReceipt,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with Signicat's own words.
     *
     * @return it
     */
    public static DocumentNotification of() {
        return new DocumentNotification(null, null, null, null, null, null, Map.of());
    }

    /**
     * Sets the request to sign.
     *
     * @param value the request to sign
     * @return a copy
     */
    public DocumentNotification withSignRequest(SignRequestTexts value) {
        return new DocumentNotification(
                value, reminder, signatureReceipt, finalReceipt, canceledReceipt, expiredReceipt, extra);
    }

    /**
     * Sets the reminders.
     *
     * @param value reminders
     * @return a copy
     */
    public DocumentNotification withReminder(ReminderTexts value) {
        return new DocumentNotification(
                signRequest, value, signatureReceipt, finalReceipt, canceledReceipt, expiredReceipt, extra);
    }

    /**
     * Sets the receipt for the own signature.
     *
     * @param value the receipt for the own signature
     * @return a copy
     */
    public DocumentNotification withSignatureReceipt(MessageTexts value) {
        return new DocumentNotification(
                signRequest, reminder, value, finalReceipt, canceledReceipt, expiredReceipt, extra);
    }

    /**
     * Sets the receipt when everybody has signed.
     *
     * @param value the receipt when everybody has signed
     * @return a copy
     */
    public DocumentNotification withFinalReceipt(FinalReceiptTexts value) {
        return new DocumentNotification(
                signRequest, reminder, signatureReceipt, value, canceledReceipt, expiredReceipt, extra);
    }

    /**
     * Sets the word that it was called off.
     *
     * @param value the word that it was called off
     * @return a copy
     */
    public DocumentNotification withCanceledReceipt(MessageTexts value) {
        return new DocumentNotification(
                signRequest, reminder, signatureReceipt, finalReceipt, value, expiredReceipt, extra);
    }

    /**
     * Sets the word that it expired.
     *
     * @param value the word that it expired
     * @return a copy
     */
    public DocumentNotification withExpiredReceipt(MessageTexts value) {
        return new DocumentNotification(
                signRequest, reminder, signatureReceipt, finalReceipt, canceledReceipt, value, extra);
    }

    static DocumentNotification read(Members members) {
        return new DocumentNotification(
                members.object("signRequest", SignRequestTexts::read),
                members.object("reminder", ReminderTexts::read),
                members.object("signatureReceipt", MessageTexts::read),
                members.object("finalReceipt", FinalReceiptTexts::read),
                members.object("canceledReceipt", MessageTexts::read),
                members.object("expiredReceipt", MessageTexts::read),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .part("signRequest", signRequest, SignRequestTexts::json)
                .part("reminder", reminder, ReminderTexts::json)
                .part("signatureReceipt", signatureReceipt, MessageTexts::json)
                .part("finalReceipt", finalReceipt, FinalReceiptTexts::json)
                .part("canceledReceipt", canceledReceipt, MessageTexts::json)
                .part("expiredReceipt", expiredReceipt, MessageTexts::json)
                .members();
    }
}
