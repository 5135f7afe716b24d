package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a signer sees. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param language in which language
 * @param dialogs what stands around the document
 * @param styling how the page looks
 * @param extra what else there was, by name; sent back as it came
 */
public record SignerUi(
        @Nullable Language language,
        @Nullable Dialogs dialogs,
        @Nullable Styling styling,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with the defaults.
     *
     * @return it
     */
    public static SignerUi of() {
        return new SignerUi(null, null, null, Map.of());
    }

    /**
     * Sets the language.
     *
     * @param value in which language
     * @return a copy
     */
    public SignerUi withLanguage(Language value) {
        return new SignerUi(value, dialogs, styling, extra);
    }

    /**
     * Sets the dialogs.
     *
     * @param value what stands around the document
     * @return a copy
     */
    public SignerUi withDialogs(Dialogs value) {
        return new SignerUi(language, value, styling, extra);
    }

    /**
     * Sets the look.
     *
     * @param value how the page looks
     * @return a copy
     */
    public SignerUi withStyling(Styling value) {
        return new SignerUi(language, dialogs, value, extra);
    }

    static SignerUi read(Members members) {
        return new SignerUi(
                members.word(Language::new, "language"),
                members.object("dialogs", Dialogs::read),
                members.object("styling", Styling::read),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("language", language)
                .part("dialogs", dialogs, Dialogs::json)
                .part("styling", styling, Styling::json)
                .members();
    }
}
