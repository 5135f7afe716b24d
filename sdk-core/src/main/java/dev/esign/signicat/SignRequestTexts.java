package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request to sign. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param includeOriginalFile whether the document goes along
 * @param email the words of the e-mail, by language
 * @param sms the words of the SMS, by language
 * @param extra what else there was, by name; sent back as it came
 */
public record SignRequestTexts(
        @Nullable Boolean includeOriginalFile,
        List<EmailText> email,
        List<SmsText> sms,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with Signicat's own words.
     *
     * @return it
     */
    public static SignRequestTexts of() {
        return new SignRequestTexts(null, List.of(), List.of(), Map.of());
    }

    /**
     * Says whether the document goes along.
     *
     * @param value whether the document goes along
     * @return a copy
     */
    public SignRequestTexts withIncludeOriginalFile(Boolean value) {
        return new SignRequestTexts(value, email, sms, extra);
    }

    /**
     * Sets the words of the e-mail.
     *
     * @param value the words of the e-mail, by language
     * @return a copy
     */
    public SignRequestTexts withEmail(List<EmailText> value) {
        return new SignRequestTexts(includeOriginalFile, List.copyOf(value), sms, extra);
    }

    /**
     * Sets the words of the SMS.
     *
     * @param value the words of the SMS, by language
     * @return a copy
     */
    public SignRequestTexts withSms(List<SmsText> value) {
        return new SignRequestTexts(includeOriginalFile, email, List.copyOf(value), extra);
    }

    static SignRequestTexts read(Members members) {
        return new SignRequestTexts(
                members.flag("includeOriginalFile"),
                members.list("email", EmailText::read),
                members.list("sms", SmsText::read),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("includeOriginalFile", includeOriginalFile)
                .parts("email", email, EmailText::json)
                .parts("sms", sms, SmsText::json)
                .members();
    }
}
