package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages to one signer. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param setup which messages
 * @param mergeFields values for the texts of the messages
 * @param extra what else there was, by name; sent back as it came
 */
public record SignerNotifications(
        @Nullable NotificationSetup setup,
        Map<String, @Nullable Object> mergeFields,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with what is required.
     *
     * @param setup which messages
     * @return it
     */
    public static SignerNotifications of(NotificationSetup setup) {
        return new SignerNotifications(setup, Map.of(), Map.of());
    }

    /**
     * Sets values for the texts of the messages.
     *
     * @param value values for the texts of the messages
     * @return a copy
     */
    public SignerNotifications withMergeFields(Map<String, @Nullable Object> value) {
        return new SignerNotifications(setup, value, extra);
    }

    static SignerNotifications read(Members members) {
        return new SignerNotifications(
                members.object("setup", NotificationSetup::read), members.map("mergeFields"), members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .part("setup", setup, NotificationSetup::json)
                .put("mergeFields", mergeFields)
                .members();
    }
}
