package dev.esign.xodo;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets a copy, as Xodo tells of them. Immutable. Source: Xodo wire sheet §2.4.
 *
 * @param name what the person is called
 * @param email where the copy goes
 * @param role the part that the person plays in a template
 * @param extra what else the answer said
 */
public record DocumentRecipient(
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        Map<String, @Nullable Object> extra) {
    static DocumentRecipient read(Members members) {
        return new DocumentRecipient(
                members.text("name"), members.text("email"), members.text("role"), members.extra());
    }
}
