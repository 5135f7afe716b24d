package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that a signer sees. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param title its title
 * @param message its text
 * @param useCheckBox whether the signer has to tick a box; before the document only
 * @param extra what else there was, by name; sent back as it came
 */
public record Dialog(
        @Nullable String title,
        @Nullable String message,
        @Nullable Boolean useCheckBox,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with what is required.
     *
     * @param title its title
     * @param message its text
     * @return it
     */
    public static Dialog of(String title, String message) {
        return new Dialog(title, message, null, Map.of());
    }

    /**
     * Says whether the signer has to tick a box.
     *
     * @param value whether the signer has to tick a box; before the document only
     * @return a copy
     */
    public Dialog withUseCheckBox(Boolean value) {
        return new Dialog(title, message, value, extra);
    }

    static Dialog read(Members members) {
        return new Dialog(members.text("title"), members.text("message"), members.flag("useCheckBox"), members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("title", title)
                .put("message", message)
                .put("useCheckBox", useCheckBox)
                .members();
    }
}
