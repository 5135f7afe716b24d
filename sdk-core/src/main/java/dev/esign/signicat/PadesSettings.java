package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the page looks that a PAdES gets at its end. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param primaryLanguage first language
 * @param secondaryLanguage second language
 * @param padesTemplateId a template of the account
 * @param extra what else there was, by name; sent back as it came
 */
public record PadesSettings(
        @Nullable Language primaryLanguage,
        @Nullable Language secondaryLanguage,
        @Nullable String padesTemplateId,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with the defaults.
     *
     * @return it
     */
    public static PadesSettings of() {
        return new PadesSettings(null, null, null, Map.of());
    }

    /**
     * Sets the first language.
     *
     * @param value first language
     * @return a copy
     */
    public PadesSettings withPrimaryLanguage(Language value) {
        return new PadesSettings(value, secondaryLanguage, padesTemplateId, extra);
    }

    /**
     * Sets the second language.
     *
     * @param value second language
     * @return a copy
     */
    public PadesSettings withSecondaryLanguage(Language value) {
        return new PadesSettings(primaryLanguage, value, padesTemplateId, extra);
    }

    /**
     * Sets the template.
     *
     * @param value a template of the account
     * @return a copy
     */
    public PadesSettings withPadesTemplateId(String value) {
        return new PadesSettings(primaryLanguage, secondaryLanguage, value, extra);
    }

    static PadesSettings read(Members members) {
        return new PadesSettings(
                members.word(Language::new, "primaryLanguage"),
                members.word(Language::new, "secondaryLanguage"),
                members.text("padesTemplateId"),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("primaryLanguage", primaryLanguage)
                .put("secondaryLanguage", secondaryLanguage)
                .put("padesTemplateId", padesTemplateId)
                .members();
    }
}
