package dev.esign.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.internal.check.EmailAddress;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to sign. Immutable. Source: Atlas wire sheet §2.2.
 *
 * @param email where the invitation goes
 * @param name what the person is called; null leaves it out
 * @param role matches the party to one that was detected, or to a template's role; null leaves it out
 * @param order position in the signing order, from 1; null lets Atlas count 1, 2, 3 …
 */
public record Party(
        String email,
        @Nullable String name,
        @Nullable String role,
        @Nullable Integer order) {
    /**
     * Names a signer.
     *
     * @param email where the invitation goes
     * @param name what the person is called, or null
     * @param role matches the party to one that was detected, or to a template's role; or null
     * @param order position in the signing order, from 1, or null
     * @throws IllegalArgumentException if the e-mail address has nothing before or after its {@code @}, or white space,
     *     or the order is less than 1
     */
    public Party {
        EmailAddress.check(email);
        if (order != null && order < 1) {
            throw new IllegalArgumentException("The signing order counts from 1, not from " + order + ".");
        }
    }

    /**
     * Names a signer.
     *
     * @param email where the invitation goes
     * @param name what the person is called
     * @return the party
     * @throws IllegalArgumentException if the address is none
     */
    public static Party of(String email, String name) {
        return new Party(email, name, null, null);
    }

    /**
     * Sets the role.
     *
     * @param newRole as in the document or template, such as {@code Customer}
     * @return a copy
     */
    public Party withRole(String newRole) {
        return new Party(email, name, newRole, order);
    }

    /**
     * Sets the position in the signing order.
     *
     * @param newOrder 1 or more
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public Party withOrder(int newOrder) {
        return new Party(email, name, role, newOrder);
    }

    static void write(JsonGenerator json, List<Party> parties) throws IOException {
        json.writeFieldName("parties");
        writeArray(json, parties);
    }

    static void writeArray(JsonGenerator json, List<Party> parties) throws IOException {
        json.writeStartArray();
        for (Party party : parties) {
            json.writeStartObject();
            json.writeStringField("email", party.email);
            if (party.name != null) {
                json.writeStringField("name", party.name);
            }
            if (party.role != null) {
                json.writeStringField("role", party.role);
            }
            if (party.order != null) {
                json.writeNumberField("order", party.order);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static List<Party> atLeastOne(List<Party> parties) {
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("Nobody is to sign: name at least one party.");
        }
        return List.copyOf(parties);
    }
}
