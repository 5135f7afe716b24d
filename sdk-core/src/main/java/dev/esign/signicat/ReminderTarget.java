package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a reminder goes, if not where other messages go. Immutable; options are copies. Source: Signicat wire sheet
 * §3.2.
 *
 * @param emailOverride another e-mail address
 * @param mobileOverride another phone
 * @param extra what else there was, by name; sent back as it came
 */
public record ReminderTarget(
        @Nullable String emailOverride, @Nullable Mobile mobileOverride, Map<String, @Nullable Object> extra) {
    /**
     * Begins with where other messages go.
     *
     * @return it
     */
    public static ReminderTarget of() {
        return new ReminderTarget(null, null, Map.of());
    }

    /**
     * Sends it to another e-mail address.
     *
     * @param value another e-mail address
     * @return a copy
     */
    public ReminderTarget withEmailOverride(String value) {
        return new ReminderTarget(value, mobileOverride, extra);
    }

    /**
     * Sends it to another phone.
     *
     * @param value another phone
     * @return a copy
     */
    public ReminderTarget withMobileOverride(Mobile value) {
        return new ReminderTarget(emailOverride, value, extra);
    }

    static ReminderTarget read(Members members) {
        return new ReminderTarget(
                members.text("emailOverride"), members.object("mobileOverride", Mobile::read), members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("emailOverride", emailOverride)
                .part("mobileOverride", mobileOverride, Mobile::json)
                .members();
    }
}
