package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reminder out of turn. Only who has not signed gets it. Immutable; options are copies. Source: Signicat wire sheet §3.2.
 *
 * @param notificationSetting how it is sent
 * @param signers who gets it, by id; empty for all
 * @param extra what else there was, by name; sent back as it came
 */
public record ManualReminder(
        @Nullable NotificationSetting notificationSetting,
        Map<String, ReminderTarget> signers,
        Map<String, @Nullable Object> extra) {
    /**
     * Reminds all who have not signed.
     *
     * @param setting how
     * @return it
     * @throws IllegalArgumentException if it is {@link NotificationSetting#OFF}
     */
    public static ManualReminder of(NotificationSetting setting) {
        if (setting.equals(NotificationSetting.OFF)) {
            throw new IllegalArgumentException("A reminder is sent by e-mail, by SMS or by both, but it is off.");
        }
        return new ManualReminder(setting, Map.of(), Map.of());
    }

    /**
     * Reminds only those who are named so.
     *
     * @param signerId who
     * @param target where it goes
     * @return a copy with one signer more
     */
    public ManualReminder withSigner(String signerId, ReminderTarget target) {
        Map<String, ReminderTarget> more = new LinkedHashMap<>(signers);
        more.put(Signers.checked(signerId), target);
        return new ManualReminder(notificationSetting, Collections.unmodifiableMap(more), extra);
    }

    static ManualReminder read(Members members) {
        Map<String, ReminderTarget> signers = new LinkedHashMap<>();
        members.map("signers")
                .keySet()
                .forEach(id -> signers.put(
                        id,
                        ReminderTarget.read(
                                Members.of(members.json().path("signers").path(id)))));
        return new ManualReminder(
                members.word(NotificationSetting::new, "notificationSetting"),
                Collections.unmodifiableMap(signers),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> targets = new LinkedHashMap<>();
        signers.forEach((id, target) -> targets.put(id, target.json()));
        return Plain.of(extra)
                .put("notificationSetting", notificationSetting)
                .put("signers", targets)
                .members();
    }
}
