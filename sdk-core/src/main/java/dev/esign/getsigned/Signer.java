package dev.esign.getsigned;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.internal.check.EmailAddress;
import dev.esign.internal.json.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to sign. Immutable; options are copies. Source: GetSigned wire sheet §2.2 and §3.3.
 *
 * @param email where the invitation goes, and the code if there is one
 * @param name what the person is called
 * @param routingOrder from 1; the lowest are invited first, equal ones together, the next when those are done
 * @param authMethod how the person proves who they are
 * @param phone where codes by SMS go, and an invitation too; in which format, no page says
 */
public record Signer(
        String email,
        String name,
        int routingOrder,
        AuthMethod authMethod,
        @Nullable String phone) {
    /**
     * Names a signer.
     *
     * @param email where the invitation goes
     * @param name what the person is called
     * @param routingOrder from 1
     * @param authMethod how the person proves who they are
     * @param phone where codes by SMS go, or null
     * @throws IllegalArgumentException if the e-mail address has nothing before or after its {@code @}, or white space;
     *     the name or the phone is blank; or the order is less than 1
     */
    public Signer {
        EmailAddress.check(email);
        if (name.isBlank() || (phone != null && phone.isBlank())) {
            throw new IllegalArgumentException("The name or the phone of " + email + " is blank.");
        }
        if (routingOrder < 1) {
            throw new IllegalArgumentException("The routing order counts from 1, not from " + routingOrder + ".");
        }
    }

    /**
     * Names a signer who is invited with the first and proves themselves by a code in an e-mail. GetSigned's defaults are
     * not public, so both are always sent.
     *
     * @param email where the invitation goes
     * @param name what the person is called
     * @return the signer
     * @throws IllegalArgumentException if the address is none, or the name is blank
     */
    public static Signer of(String email, String name) {
        return new Signer(email, name, 1, AuthMethod.EMAIL_OTP, null);
    }

    /**
     * Sets when the person is invited.
     *
     * @param order 1 or more; default: 1, with the first
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public Signer withRoutingOrder(int order) {
        return new Signer(email, name, order, authMethod, phone);
    }

    /**
     * Sets how the person proves who they are.
     *
     * @param method default: {@link AuthMethod#EMAIL_OTP}; {@link AuthMethod#SMS_OTP} needs a phone too
     * @return a copy
     */
    public Signer withAuthMethod(AuthMethod method) {
        return new Signer(email, name, routingOrder, method, phone);
    }

    /**
     * Sets where codes by SMS go. With any authentication, the person is then invited by SMS too.
     *
     * @param newPhone international, such as {@code +16045550100}, is the safest: no page says which format
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public Signer withPhone(String newPhone) {
        return new Signer(email, name, routingOrder, authMethod, newPhone);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("email", email);
        json.writeNumberField("routingOrder", routingOrder);
        json.writeStringField("authMethod", authMethod.value());
        Json.writeMember(json, "phone", phone);
        json.writeEndObject();
    }
}
