package dev.esign.signicat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to change in a document. What is not set stays. Immutable; options are copies. Source: Signicat wire sheet
 * §3.1.
 *
 * @param title its title
 * @param description what it is
 * @param notification the words of messages
 * @param contactDetails whom a signer may ask
 * @param advanced such as the deadline
 * @param extra what else there was, by name; sent back as it came
 */
public record UpdateDocument(
        @Nullable String title,
        @Nullable String description,
        @Nullable DocumentNotification notification,
        @Nullable ContactDetails contactDetails,
        @Nullable Advanced advanced,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with no change.
     *
     * @return it
     */
    public static UpdateDocument of() {
        return new UpdateDocument(null, null, null, null, null, Map.of());
    }

    /**
     * Sets the title.
     *
     * @param value its title
     * @return a copy
     */
    public UpdateDocument withTitle(String value) {
        return new UpdateDocument(value, description, notification, contactDetails, advanced, extra);
    }

    /**
     * Says what it is.
     *
     * @param value what it is
     * @return a copy
     */
    public UpdateDocument withDescription(String value) {
        return new UpdateDocument(title, value, notification, contactDetails, advanced, extra);
    }

    /**
     * Sets the words of messages.
     *
     * @param value the words of messages
     * @return a copy
     */
    public UpdateDocument withNotification(DocumentNotification value) {
        return new UpdateDocument(title, description, value, contactDetails, advanced, extra);
    }

    /**
     * Says whom a signer may ask.
     *
     * @param value whom a signer may ask
     * @return a copy
     */
    public UpdateDocument withContactDetails(ContactDetails value) {
        return new UpdateDocument(title, description, notification, value, advanced, extra);
    }

    /**
     * Sets such as the deadline.
     *
     * @param value such as the deadline
     * @return a copy
     */
    public UpdateDocument withAdvanced(Advanced value) {
        return new UpdateDocument(title, description, notification, contactDetails, value, extra);
    }

    void check() {
        if (json().isEmpty() || (title != null && title.isBlank())) {
            throw new IllegalArgumentException("An update changes something, and a title is not blank.");
        }
        if (advanced != null) {
            advanced.check();
        }
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("title", title)
                .put("description", description)
                .part("notification", notification, DocumentNotification::json)
                .part("contactDetails", contactDetails, ContactDetails::json)
                .part("advanced", advanced, Advanced::json)
                .members();
    }
}
