package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of an e-mail in one language. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param language which language
 * @param subject its subject
 * @param text its text
 * @param senderName who it says it is from
 * @param extra what else there was, by name; sent back as it came
 */
public record EmailText(
        @Nullable Language language,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String senderName,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with what is required.
     *
     * @param language which language
     * @param subject its subject
     * @param text its text
     * @return it
     */
    public static EmailText of(Language language, String subject, String text) {
        return new EmailText(language, subject, text, null, Map.of());
    }

    /**
     * Sets who it says it is from.
     *
     * @param value who it says it is from
     * @return a copy
     */
    public EmailText withSenderName(String value) {
        return new EmailText(language, subject, text, value, extra);
    }

    static EmailText read(Members members) {
        return new EmailText(
                members.word(Language::new, "language"),
                members.text("subject"),
                members.text("text"),
                members.text("senderName"),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("language", language)
                .put("subject", subject)
                .put("text", text)
                .put("senderName", senderName)
                .members();
    }
}
