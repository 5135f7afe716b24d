package dev.esign.xodo;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.Secret;
import dev.esign.internal.check.EmailAddress;
import java.io.IOException;
import java.util.List;

/** Somebody who is to sign. Immutable; options are copies. Source: Xodo wire sheet §2.2. */
public final class Signer {
    private final int id;
    private final String email;
    private final String name;
    private final Options options;

    private Signer(int id, String email, String name, Options options) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.options = options;
    }

    /**
     * Names a signer.
     *
     * @param id the caller's choice, another for each signer of the document; fields name it
     * @param email where the invitation goes
     * @param name what the person is called
     * @return the signer
     * @throws IllegalArgumentException if the id is less than 1, the address is none, or the name is blank
     */
    public static Signer of(int id, String email, String name) {
        if (id < 1) {
            throw new IllegalArgumentException("Signers' ids count from 1, not from " + id + ": 0 is nobody.");
        }
        return new Signer(id, EmailAddress.check(email), Checks.notBlank("name of a signer", name), Options.NONE);
    }

    /**
     * Sets when the person signs, if signers sign one after the other ({@link CreateDocument#withSignerOrder}).
     *
     * @param order from 1
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public Signer withOrder(int order) {
        if (order < 1) {
            throw new IllegalArgumentException("The order counts from 1, not from " + order + ".");
        }
        return with("order", order);
    }

    /**
     * Asks for a PIN before the document is shown.
     *
     * @param pin what to tell the person by another way
     * @return a copy
     */
    public Signer withPin(Secret pin) {
        return with("pin", pin);
    }

    /**
     * Says something to this person only.
     *
     * @param message plain text
     * @return a copy
     */
    public Signer withMessage(String message) {
        return with("message", message);
    }

    /**
     * Says whether the person gets the invitation by e-mail although they sign in a page of the caller's
     * ({@link CreateDocument#withEmbeddedSigning}).
     *
     * @param delivered default false
     * @return a copy
     */
    public Signer withEmailDelivered(boolean delivered) {
        return with("deliver_email", delivered);
    }

    /**
     * Sets in which language Xodo speaks to the person.
     *
     * @param language default: Xodo's choice
     * @return a copy
     */
    public Signer withLanguage(Language language) {
        return with("language", language.value());
    }

    /**
     * Sends a code by SMS, which the person must type.
     *
     * @param phone international, beginning with {@code +} or {@code 00}
     * @return a copy
     * @throws IllegalArgumentException if it begins otherwise
     */
    public Signer withSmsCode(String phone) {
        if (!phone.startsWith("+") && !phone.startsWith("00")) {
            throw new IllegalArgumentException("A phone number is international: it begins with + or 00.");
        }
        return with("signer_authentication_sms_enabled", true).with("signer_authentication_phone_number", phone);
    }

    int id() {
        return id;
    }

    List<Secret> secrets() {
        return options.secrets();
    }

    private Signer with(String option, Object value) {
        return new Signer(id, email, name, options.with(option, value));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", id);
        json.writeStringField("name", name);
        json.writeStringField("email", email);
        options.write(json);
        json.writeEndObject();
    }

    @Override
    public String toString() {
        return "Signer[" + id + ", " + email + "]";
    }
}
