package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The receipt when everybody has signed. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param includeSignedFile whether the signed document goes along
 * @param email the words of the e-mail, by language
 * @param sms the words of the SMS, by language
 * @param extra what else there was, by name; sent back as it came
 */
public record FinalReceiptTexts(
        @Nullable Boolean includeSignedFile,
        List<EmailText> email,
        List<SmsText> sms,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with Signicat's own words. Further recipients, whose shape no page shows, can be given as {@code additionalRecipients} in {@link #extra()}.
     *
     * @return it
     */
    public static FinalReceiptTexts of() {
        return new FinalReceiptTexts(null, List.of(), List.of(), Map.of());
    }

    /**
     * Says whether the signed document goes along.
     *
     * @param value whether the signed document goes along
     * @return a copy
     */
    public FinalReceiptTexts withIncludeSignedFile(Boolean value) {
        return new FinalReceiptTexts(value, email, sms, extra);
    }

    /**
     * Sets the words of the e-mail.
     *
     * @param value the words of the e-mail, by language
     * @return a copy
     */
    public FinalReceiptTexts withEmail(List<EmailText> value) {
        return new FinalReceiptTexts(includeSignedFile, List.copyOf(value), sms, extra);
    }

    /**
     * Sets the words of the SMS.
     *
     * @param value the words of the SMS, by language
     * @return a copy
     */
    public FinalReceiptTexts withSms(List<SmsText> value) {
        return new FinalReceiptTexts(includeSignedFile, email, List.copyOf(value), extra);
    }

    static FinalReceiptTexts read(Members members) {
        return new FinalReceiptTexts(
                members.flag("includeSignedFile"),
                members.list("email", EmailText::read),
                members.list("sms", SmsText::read),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("includeSignedFile", includeSignedFile)
                .parts("email", email, EmailText::json)
                .parts("sms", sms, SmsText::json)
                .members();
    }
}
