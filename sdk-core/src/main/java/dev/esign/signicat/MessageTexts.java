package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param email the words of the e-mail, by language
 * @param sms the words of the SMS, by language
 * @param extra what else there was, by name; sent back as it came
 */
public record MessageTexts(List<EmailText> email, List<SmsText> sms, Map<String, @Nullable Object> extra) {
    /**
     * Begins with Signicat's own words.
     *
     * @return it
     */
    public static MessageTexts of() {
        return new MessageTexts(List.of(), List.of(), Map.of());
    }

    /**
     * Sets the words of the e-mail.
     *
     * @param value the words of the e-mail, by language
     * @return a copy
     */
    public MessageTexts withEmail(List<EmailText> value) {
        return new MessageTexts(List.copyOf(value), sms, extra);
    }

    /**
     * Sets the words of the SMS.
     *
     * @param value the words of the SMS, by language
     * @return a copy
     */
    public MessageTexts withSms(List<SmsText> value) {
        return new MessageTexts(email, List.copyOf(value), extra);
    }

    static MessageTexts read(Members members) {
        return new MessageTexts(
                members.list("email", EmailText::read), members.list("sms", SmsText::read), members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .parts("email", email, EmailText::json)
                .parts("sms", sms, SmsText::json)
                .members();
    }
}
