package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom a signer may ask. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param name who
 * @param phone by phone
 * @param email by e-mail
 * @param url on the web
 * @param extra what else there was, by name; sent back as it came
 */
public record ContactDetails(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String url,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with what is enough.
     *
     * @param email by e-mail
     * @return it
     */
    public static ContactDetails of(String email) {
        return new ContactDetails(null, null, email, null, Map.of());
    }

    /**
     * Says who it is.
     *
     * @param value who
     * @return a copy
     */
    public ContactDetails withName(String value) {
        return new ContactDetails(value, phone, email, url, extra);
    }

    /**
     * Sets a phone number.
     *
     * @param value by phone
     * @return a copy
     */
    public ContactDetails withPhone(String value) {
        return new ContactDetails(name, value, email, url, extra);
    }

    /**
     * Sets a web page.
     *
     * @param value on the web
     * @return a copy
     */
    public ContactDetails withUrl(String value) {
        return new ContactDetails(name, phone, email, value, extra);
    }

    static ContactDetails read(Members members) {
        return new ContactDetails(
                members.text("name"),
                members.text("phone"),
                members.text("email"),
                members.text("url"),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("name", name)
                .put("phone", phone)
                .put("email", email)
                .put("url", url)
                .members();
    }
}
