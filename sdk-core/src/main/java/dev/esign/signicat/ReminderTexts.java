package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reminders, and when they go out. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param chronSchedule a Quartz expression, in UTC
 * @param firstReminderAfter how long until the first; the sheet does not say in which unit
 * @param maxReminders how many at most
 * @param email the words of the e-mail, by language
 * @param sms the words of the SMS, by language
 * @param extra what else there was, by name; sent back as it came
 */
public record ReminderTexts(
        @Nullable String chronSchedule,
        @Nullable Integer firstReminderAfter,
        @Nullable Integer maxReminders,
        List<EmailText> email,
        List<SmsText> sms,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with Signicat's own words.
     *
     * @return it
     */
    public static ReminderTexts of() {
        return new ReminderTexts(null, null, null, List.of(), List.of(), Map.of());
    }

    /**
     * Sets when they go out.
     *
     * @param value a Quartz expression, in UTC
     * @return a copy
     */
    public ReminderTexts withChronSchedule(String value) {
        return new ReminderTexts(value, firstReminderAfter, maxReminders, email, sms, extra);
    }

    /**
     * Sets how long until the first.
     *
     * @param value how long until the first; the sheet does not say in which unit
     * @return a copy
     */
    public ReminderTexts withFirstReminderAfter(Integer value) {
        return new ReminderTexts(chronSchedule, value, maxReminders, email, sms, extra);
    }

    /**
     * Sets how many at most.
     *
     * @param value how many at most
     * @return a copy
     */
    public ReminderTexts withMaxReminders(Integer value) {
        return new ReminderTexts(chronSchedule, firstReminderAfter, value, email, sms, extra);
    }

    /**
     * Sets the words of the e-mail.
     *
     * @param value the words of the e-mail, by language
     * @return a copy
     */
    public ReminderTexts withEmail(List<EmailText> value) {
        return new ReminderTexts(chronSchedule, firstReminderAfter, maxReminders, List.copyOf(value), sms, extra);
    }

    /**
     * Sets the words of the SMS.
     *
     * @param value the words of the SMS, by language
     * @return a copy
     */
    public ReminderTexts withSms(List<SmsText> value) {
        return new ReminderTexts(chronSchedule, firstReminderAfter, maxReminders, email, List.copyOf(value), extra);
    }

    static ReminderTexts read(Members members) {
        return new ReminderTexts(
                members.text("chronSchedule"),
                members.integer("firstReminderAfter"),
                members.integer("maxReminders"),
                members.list("email", EmailText::read),
                members.list("sms", SmsText::read),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("chronSchedule", chronSchedule)
                .put("firstReminderAfter", firstReminderAfter)
                .put("maxReminders", maxReminders)
                .parts("email", email, EmailText::json)
                .parts("sms", sms, SmsText::json)
                .members();
    }
}
