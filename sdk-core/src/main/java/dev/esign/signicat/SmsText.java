package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of an SMS in one language. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param language which language
 * @param text its text
 * @param sender who it says it is from
 * @param extra what else there was, by name; sent back as it came
 */
public record SmsText(
        @Nullable Language language,
        @Nullable String text,
        @Nullable String sender,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with what is required.
     *
     * @param language which language
     * @param text its text
     * @return it
     */
    public static SmsText of(Language language, String text) {
        return new SmsText(language, text, null, Map.of());
    }

    /**
     * Sets who it says it is from.
     *
     * @param value who it says it is from
     * @return a copy
     */
    public SmsText withSender(String value) {
        return new SmsText(language, text, value, extra);
    }

    static SmsText read(Members members) {
        return new SmsText(
                members.word(Language::new, "language"), members.text("text"), members.text("sender"), members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("language", language)
                .put("text", text)
                .put("sender", sender)
                .members();
    }
}
