package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a signer gets. What is not set is off. Immutable; options are copies. Source: Signicat wire sheet
 * §3.1.
 *
 * @param request the request to sign
 * @param reminder a reminder
 * @param signatureReceipt the receipt for the own signature
 * @param finalReceipt the receipt when everybody has signed
 * @param canceled the word that it was called off
 * @param expired the word that it expired
 * @param extra what else there was, by name; sent back as it came
 */
public record NotificationSetup(
        @Nullable NotificationSetting request,
        @Nullable NotificationSetting reminder,
        @Nullable NotificationSetting signatureReceipt,
        @Nullable NotificationSetting finalReceipt,
        @Nullable NotificationSetting canceled,
        @Nullable NotificationSetting expired,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with no message at all.
     *
     * @return it
     */
    public static NotificationSetup of() {
        return new NotificationSetup(null, null, null, null, null, null, Map.of());
    }

    /**
     * Sets how the request to sign is sent.
     *
     * @param value the request to sign
     * @return a copy
     */
    public NotificationSetup withRequest(NotificationSetting value) {
        return new NotificationSetup(value, reminder, signatureReceipt, finalReceipt, canceled, expired, extra);
    }

    /**
     * Sets how a reminder is sent.
     *
     * @param value a reminder
     * @return a copy
     */
    public NotificationSetup withReminder(NotificationSetting value) {
        return new NotificationSetup(request, value, signatureReceipt, finalReceipt, canceled, expired, extra);
    }

    /**
     * Sets how the receipt for the own signature is sent.
     *
     * @param value the receipt for the own signature
     * @return a copy
     */
    public NotificationSetup withSignatureReceipt(NotificationSetting value) {
        return new NotificationSetup(request, reminder, value, finalReceipt, canceled, expired, extra);
    }

    /**
     * Sets how the receipt when everybody has signed is sent.
     *
     * @param value the receipt when everybody has signed
     * @return a copy
     */
    public NotificationSetup withFinalReceipt(NotificationSetting value) {
        return new NotificationSetup(request, reminder, signatureReceipt, value, canceled, expired, extra);
    }

    /**
     * Sets how the word that it was called off is sent.
     *
     * @param value the word that it was called off
     * @return a copy
     */
    public NotificationSetup withCanceled(NotificationSetting value) {
        return new NotificationSetup(request, reminder, signatureReceipt, finalReceipt, value, expired, extra);
    }

    /**
     * Sets how the word that it expired is sent.
     *
     * @param value the word that it expired
     * @return a copy
     */
    public NotificationSetup withExpired(NotificationSetting value) {
        return new NotificationSetup(request, reminder, signatureReceipt, finalReceipt, canceled, value, extra);
    }

    static NotificationSetup read(Members members) {
        return new NotificationSetup(
                members.word(NotificationSetting::new, "request"),
                members.word(NotificationSetting::new, "reminder"),
                members.word(NotificationSetting::new, "signatureReceipt"),
                members.word(NotificationSetting::new, "finalReceipt"),
                members.word(NotificationSetting::new, "canceled"),
                members.word(NotificationSetting::new, "expired"),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("request", request)
                .put("reminder", reminder)
                .put("signatureReceipt", signatureReceipt)
                .put("finalReceipt", finalReceipt)
                .put("canceled", canceled)
                .put("expired", expired)
                .members();
    }
}
