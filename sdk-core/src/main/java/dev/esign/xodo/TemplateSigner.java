package dev.esign.xodo;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.Secret;
import dev.esign.internal.check.EmailAddress;
import java.io.IOException;
import java.util.List;

/** Somebody who plays a part of a template. Immutable; options are copies. Source: Xodo wire sheet §2.3. */
public final class TemplateSigner {
    private final String role;
    private final String email;
    private final String name;
    private final Options options;

    private TemplateSigner(String role, String email, String name, Options options) {
        this.role = role;
        this.email = email;
        this.name = name;
        this.options = options;
    }

    /**
     * Names a signer.
     *
     * @param role which part, in the template's words
     * @param email where the invitation goes
     * @param name what the person is called
     * @return the signer
     * @throws IllegalArgumentException if the role or the name is blank, or the address is none
     */
    public static TemplateSigner of(String role, String email, String name) {
        return new TemplateSigner(
                Checks.notBlank("role of a signer", role),
                EmailAddress.check(email),
                Checks.notBlank("name of a signer", name),
                Options.NONE);
    }

    /**
     * Asks for a PIN before the document is shown.
     *
     * @param pin what to tell the person by another way
     * @return a copy
     */
    public TemplateSigner withPin(Secret pin) {
        return with("pin", pin);
    }

    /**
     * Says something to this person only.
     *
     * @param message plain text
     * @return a copy
     */
    public TemplateSigner withMessage(String message) {
        return with("message", message);
    }

    /**
     * Says whether the person gets the invitation by e-mail although they sign in a page of the caller's
     * ({@link UseTemplate#withEmbeddedSigning}).
     *
     * @param delivered default false
     * @return a copy
     */
    public TemplateSigner withEmailDelivered(boolean delivered) {
        return with("deliver_email", delivered);
    }

    /**
     * Sets in which language Xodo speaks to the person.
     *
     * @param language default: Xodo's choice
     * @return a copy
     */
    public TemplateSigner withLanguage(Language language) {
        return with("language", language.value());
    }

    List<Secret> secrets() {
        return options.secrets();
    }

    private TemplateSigner with(String option, Object value) {
        return new TemplateSigner(role, email, name, options.with(option, value));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("name", name);
        json.writeStringField("email", email);
        options.write(json);
        json.writeEndObject();
    }

    @Override
    public String toString() {
        return "TemplateSigner[" + role + ", " + email + "]";
    }
}
