package dev.esign.signing;

import dev.esign.internal.check.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to sign. Immutable; options are copies.
 *
 * @param email where the invitation goes
 * @param name what the person is called
 * @param role for which party the person signs, such as {@code Customer}; null for none
 */
public record Signatory(String email, String name, @Nullable String role) {
    /**
     * Names somebody.
     *
     * @param email where the invitation goes
     * @param name what the person is called
     * @param role for which party the person signs, or null
     * @throws IllegalArgumentException if the e-mail address has nothing before or after its {@code @}, or white space; or
     *     the name is blank
     */
    public Signatory {
        EmailAddress.check(email);
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of " + email + " is blank.");
        }
    }

    /**
     * Names somebody.
     *
     * @param email where the invitation goes
     * @param name what the person is called
     * @return the signatory
     * @throws IllegalArgumentException if the address is none, or the name is blank
     */
    public static Signatory of(String email, String name) {
        return new Signatory(email, name, null);
    }

    /**
     * Says for which party the person signs. Atlas finds the person's fields in the document by it; the others have no
     * place for it.
     *
     * @param newRole as in the document
     * @return a copy
     */
    public Signatory withRole(String newRole) {
        return new Signatory(email, name, newRole);
    }
}
