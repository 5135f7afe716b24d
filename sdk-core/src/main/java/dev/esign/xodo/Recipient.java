package dev.esign.xodo;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.internal.check.EmailAddress;
import java.io.IOException;

/** Somebody who gets a copy and does not sign. Immutable; options are copies. Source: Xodo wire sheet §2.2 and §2.3. */
public final class Recipient {
    private final String email;
    private final String name;
    private final Options options;

    private Recipient(String email, String name, Options options) {
        this.email = email;
        this.name = name;
        this.options = options;
    }

    /**
     * Names a recipient.
     *
     * @param email where the copy goes
     * @param name what the person is called
     * @return the recipient
     * @throws IllegalArgumentException if the address is none, or the name is blank
     */
    public static Recipient of(String email, String name) {
        return new Recipient(EmailAddress.check(email), Checks.notBlank("name of a recipient", name), Options.NONE);
    }

    /**
     * Says which part of a template the person plays. A document that is made without a template has no parts.
     *
     * @param role in the template's words
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public Recipient withRole(String role) {
        return with("role", Checks.notBlank("role of a recipient", role));
    }

    /**
     * Says something to this person only.
     *
     * @param message plain text
     * @return a copy
     */
    public Recipient withMessage(String message) {
        return with("message", message);
    }

    /**
     * Sets in which language Xodo speaks to the person.
     *
     * @param language default: Xodo's choice
     * @return a copy
     */
    public Recipient withLanguage(Language language) {
        return with("language", language.value());
    }

    private Recipient with(String option, Object value) {
        return new Recipient(email, name, options.with(option, value));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("email", email);
        options.write(json);
        json.writeEndObject();
    }

    @Override
    public String toString() {
        return "Recipient[" + email + "]";
    }
}
